/// The validation codes of OCFL 1.0 and 1.1: `E` for what must be, `W` for what should be.
///
/// The raw values are the specification's own. Missing numbers were never given out, or were taken
/// back; ``E068``, ``E086`` and ``E091`` are in OCFL 1.0 only.
public enum OCFLCode: String, CaseIterable, Hashable, Sendable {
  /// The object root holds a file or folder that the specification has no place for.
  case E001
  /// The object's version declaration is not written as NAMASTE has it.
  case E002
  /// The object root has no version declaration, or several.
  case E003
  /// The name of the object's declaration is not of the form `T=dvalue`.
  case E004
  /// The name of the object's declaration does not begin with `0=`.
  case E005
  /// The name of the object's declaration does not go on with `ocfl_object_` and a version.
  case E006
  /// The object's declaration does not contain its own value and a line feed, exactly.
  case E007
  /// The object has no version at all.
  case E008
  /// The versions do not begin with 1.
  case E009
  /// The versions have a gap.
  case E010
  /// The number of a zero-padded version folder does not begin with a zero.
  case E011
  /// The version folders are not all padded to the same width.
  case E012
  /// A version's name does not keep to the padding that the earlier versions have.
  case E013
  /// An inventory names a version folder otherwise than the folder is named.
  case E014
  /// A version folder holds a file other than the inventory and its sidecar.
  case E015
  /// Content of a version lies elsewhere than in the version's content folder.
  case E016
  /// The `contentDirectory` contains a slash.
  case E017
  /// The `contentDirectory` is `.` or `..`.
  case E018
  /// A later version sets a `contentDirectory` that the first one didn't set.
  case E019
  /// The `contentDirectory` differs between versions.
  case E020
  /// No `contentDirectory` is given, yet the content is not in `content`.
  case E021
  /// Folders beside the content folder have to be ignored by tools.
  case E022
  /// A file in a content folder is not in the manifest of its version's inventory.
  case E023
  /// A content folder holds an empty folder.
  case E024
  /// The `digestAlgorithm` is neither sha512 nor sha256.
  case E025
  /// A fixity algorithm is from no published vocabulary.
  case E026
  /// Tools have to support the specification's fixity algorithms.
  case E027
  /// Fixity algorithms that a tool does not support have to be ignored by it.
  case E028
  /// A SHA-1 value is not 40 hex digits.
  case E029
  /// A SHA-256 value is not 64 hex digits.
  case E030
  /// A SHA-512 value is not 128 hex digits.
  case E031
  /// A BLAKE2b-512 value is not 128 hex digits.
  case E032
  /// The inventory is not JSON in UTF-8, or not of the structure that the specification describes.
  case E033
  /// The inventory is not named `inventory.json`, letter by letter.
  case E034
  /// A content path is not written with forward slashes.
  case E035
  /// The inventory lacks one of `id`, `type`, `digestAlgorithm`, `head`.
  case E036
  /// The object's id is not the one that it has elsewhere, or another object has it too.
  case E037
  /// The inventory's `type` is not that of the declared specification version.
  case E038
  /// The digests of the inventory are not those of its `digestAlgorithm`.
  case E039
  /// The `head` is not the name of the highest version.
  case E040
  /// The inventory lacks `manifest` or `versions`.
  case E041
  /// A content path does not lead into the content folder of a version.
  case E042
  /// The inventory has no block of versions.
  case E043
  /// The inventory's block of versions is missing, or not under the key `versions`.
  case E044
  /// The `versions` block is not a JSON object.
  case E045
  /// The keys of `versions` are not the names of the version folders.
  case E046
  /// A version in the inventory is not a JSON object.
  case E047
  /// A version in the inventory lacks `created` or `state`.
  case E048
  /// A version's `created` is not a timestamp of RFC 3339 with seconds and zone.
  case E049
  /// A digest in a version's state is not in the manifest, letter by letter.
  case E050
  /// A logical path can't be read as elements joined by slashes.
  case E051
  /// A logical path has an element that is empty, `.` or `..`.
  case E052
  /// A logical path begins or ends with a slash.
  case E053
  /// A version's `user` has no name.
  case E054
  /// The block of fixity digests is not under the key `fixity`.
  case E055
  /// A key of the fixity block can't be the name of a digest algorithm.
  case E056
  /// A fixity algorithm's value is not digests with arrays of content paths.
  case E057
  /// An inventory has no sidecar.
  case E058
  /// The sidecar's name does not have the inventory's digest algorithm.
  case E059
  /// The sidecar's digest is not the inventory's.
  case E060
  /// The sidecar is not a digest, white space and `inventory.json`.
  case E061
  /// The sidecar has to be written after the inventory's last change.
  case E062
  /// The object root has no inventory.
  case E063
  /// The root inventory is not the same file as that of the newest version.
  case E064
  /// An earlier inventory describes other content of a version than the newest inventory does.
  case E066
  /// The object's `extensions` folder holds something other than folders of extensions.
  case E067
  /// An extension's name is documented neither publicly nor in the storage root (1.0 only).
  case E068
  /// The storage root has no declaration that it is one.
  case E069
  /// The file `ocfl_layout.json` is not JSON with `extension` and `description`.
  case E070
  /// The `extension` of `ocfl_layout.json` is not the name of a registered extension.
  case E071
  /// A file lies in the storage hierarchy outside of any object.
  case E072
  /// The storage root holds an empty folder.
  case E073
  /// A storage root depends on another one.
  case E074
  /// The storage root's declaration is not written as NAMASTE has it.
  case E075
  /// The storage root has several declarations.
  case E076
  /// The name of the storage root's declaration is not of the form `T=dvalue`.
  case E077
  /// The name of the storage root's declaration does not begin with `0=`.
  case E078
  /// The name of the storage root's declaration does not go on with `ocfl_` and a version.
  case E079
  /// The storage root's declaration does not contain its own value and a line feed, exactly.
  case E080
  /// An object is of a later version of the specification than the storage root.
  case E081
  /// An object lies inside of another object.
  case E082
  /// An object is not where the storage root's layout puts its id.
  case E083
  /// A folder on the way to objects holds files.
  case E084
  /// A folder hierarchy of the storage root does not end in an object.
  case E085
  /// The storage root's `extensions` folder breaks the rules of an object's (1.0 only).
  case E086
  /// Files of the storage root that a validator doesn't understand have to be ignored.
  case E087
  /// The storage root has a folder that is neither for objects nor for extensions.
  case E088
  /// Something that is neither file nor folder (a pipe, socket or device) is stored as it is.
  case E089
  /// The hierarchy contains a symbolic or a hard link.
  case E090
  /// A file system has to keep the letter case of names (1.0 only).
  case E091
  /// A content file is missing, or does not have the digest that the manifest gives it.
  case E092
  /// A file does not have the digest that the fixity block gives it.
  case E093
  /// A version's `message` is not a JSON string.
  case E094
  /// A version's logical paths are not unique, or one is the beginning of another.
  case E095
  /// The manifest has one digest twice, in different letter case.
  case E096
  /// The fixity block has one digest twice for an algorithm, in different letter case.
  case E097
  /// A content path can't be read as elements joined by slashes.
  case E098
  /// A content path has an element that is empty, `.` or `..`.
  case E099
  /// A content path begins or ends with a slash.
  case E100
  /// The content paths are not unique, or one is the beginning of another.
  case E101
  /// The inventory has a key that the specification doesn't know.
  case E102
  /// A version is of an earlier version of the specification than the one before it.
  case E103
  /// A version's name does not begin with `v`.
  case E104
  /// A version's number is not a positive decimal integer.
  case E105
  /// The `manifest` is not a JSON object.
  case E106
  /// A digest of the manifest is in no version's state.
  case E107
  /// The `contentDirectory` is not a folder directly inside the version folder.
  case E108
  /// The object's id changes between its versions.
  case E110
  /// The `fixity` block is not a JSON object.
  case E111
  /// The storage root's `extensions` folder holds something other than folders of extensions.
  case E112
  /// The version folders are zero-padded.
  case W001
  /// A version folder holds a folder beside its content folder.
  case W002
  /// A version without content has a content folder.
  case W003
  /// The digest algorithm is not sha512.
  case W004
  /// The object's id is not a URI.
  case W005
  /// A version has no message or no user.
  case W007
  /// A version's user has no address.
  case W008
  /// The address of a version's user is not a URI.
  case W009
  /// A version folder has no inventory of its own.
  case W010
  /// An earlier inventory tells other times, messages or users than the newest one.
  case W011
  /// Logs of the object should be in the folder `logs`.
  case W012
  /// An extension of the object is not a registered one.
  case W013
  /// The storage root mixes several layouts.
  case W014
  /// The storage root has objects at the top and in hierarchies too.
  case W015
  /// An extension of the storage root is not a registered one.
  case W016

  /// Whether only a recommendation is not followed: the object or root is valid all the same.
  public var isWarning: Bool { rawValue.utf8.first == UInt8(ascii: "W") }
}
