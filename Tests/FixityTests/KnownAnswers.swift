/// Digests of the empty text, of "abc" (FIPS 180-4, RFC 1321, RFC 7693) and of a longer text.
enum KnownAnswers {
  static let longText =
    "Hồ sơ thi hành án: mỗi tệp một mã băm, mỗi mã băm một tệp. "
    + String(repeating: "0123456789abcdef", count: 20)

  static let all: [(algorithm: String, text: String, hex: String)] = [
    (
      "md5", "",
      "d41d8cd98f00b204e9800998ecf8427e"
    ),
    (
      "md5", "abc",
      "900150983cd24fb0d6963f7d28e17f72"
    ),
    (
      "md5", longText,
      "7c348311b90e3c3880c95b4cb21473c0"
    ),
    (
      "sha1", "",
      "da39a3ee5e6b4b0d3255bfef95601890afd80709"
    ),
    (
      "sha1", "abc",
      "a9993e364706816aba3e25717850c26c9cd0d89d"
    ),
    (
      "sha1", longText,
      "5eb6d70f2663d572caafa57d111adb2f52d8277f"
    ),
    (
      "sha256", "",
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    ),
    (
      "sha256", "abc",
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    ),
    (
      "sha256", longText,
      "452d93cf2ad482bf8987a812bbf139241b2ce4070ca10932368cc79b81a800b2"
    ),
    (
      "sha224", "",
      "d14a028c2a3a2bc9476102bb288234c415a2b01f828ea62ac5b3e42f"
    ),
    (
      "sha224", "abc",
      "23097d223405d8228642a477bda255b32aadbce4bda0b3f7e36c9da7"
    ),
    (
      "sha224", longText,
      "5b20ad078bff985efa006f0c1c1798e6d11fd8a47f16234494e8064b"
    ),
    (
      "sha384", "",
      "38b060a751ac96384cd9327eb1b1e36a21fdb71114be07434c0cc7bf63f6e1da"
        + "274edebfe76f65fbd51ad2f14898b95b"
    ),
    (
      "sha384", "abc",
      "cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed"
        + "8086072ba1e7cc2358baeca134c825a7"
    ),
    (
      "sha384", longText,
      "1b5f65c04afdd83320f104374ffea723bddacbe3d5cd59a02d3250e143ff8d06"
        + "78ca04944252d9cb2d344e781f2339f3"
    ),
    (
      "sha512", "",
      "cf83e1357eefb8bdf1542850d66d8007d620e4050b5715dc83f4a921d36ce9ce"
        + "47d0d13c5d85f2b0ff8318d2877eec2f63b931bd47417a81a538327af927da3e"
    ),
    (
      "sha512", "abc",
      "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
        + "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f"
    ),
    (
      "sha512", longText,
      "bd09088b135b2230bc8de17af3ea5c8a96624af19766e9be0ba2056c49cd803e"
        + "238767a8be15b5d6187817e22e788233be5be241d7f60feb59cc9725df98b4ca"
    ),
    (
      "sha512/256", "",
      "c672b8d1ef56ed28ab87c3622c5114069bdd3ad7b8f9737498d0c01ecef0967a"
    ),
    (
      "sha512/256", "abc",
      "53048e2681941ef99b2e29b76b4c7dabe4c2d0c634fc6d46e0e2f13107e7af23"
    ),
    (
      "sha512/256", longText,
      "920417cb69b93257c8d645fe979c708877f4329bf95d4119b93e661c0a25982c"
    ),
    (
      "blake2b-512", "",
      "786a02f742015903c6c6fd852552d272912f4740e15847618a86e217f71f5419"
        + "d25e1031afee585313896444934eb04b903a685b1448b755d56f701afe9be2ce"
    ),
    (
      "blake2b-512", "abc",
      "ba80a53f981c4d0d6a2797b69f12f6e94c212f14685ac4b74b12bb6fdbffa2d1"
        + "7d87c5392aab792dc252d5de4533cc9518d38aa8dbf1925ab92386edd4009923"
    ),
    (
      "blake2b-512", longText,
      "159b77855a04864dac713f41ecc3681d22e5edb5ae35637fee8e09b67c3cae07"
        + "52aa1518ae14b09558ff1d1c1294a161d2da5e4e6e225cd6c2028075a64f29c0"
    ),
    (
      "blake2b-384", "",
      "b32811423377f52d7862286ee1a72ee540524380fda1724a6f25d7978c6fd324"
        + "4a6caf0498812673c5e05ef583825100"
    ),
    (
      "blake2b-384", "abc",
      "6f56a82c8e7ef526dfe182eb5212f7db9df1317e57815dbda46083fc30f54ee6"
        + "c66ba83be64b302d7cba6ce15bb556f4"
    ),
    (
      "blake2b-384", longText,
      "64a510f9db967822d54804422c0e27a7a467f5300067d8216abc82021c5a08b2"
        + "d209fba028587d3bb0529ddac6ee55cb"
    ),
    (
      "blake2b-256", "",
      "0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8"
    ),
    (
      "blake2b-256", "abc",
      "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319"
    ),
    (
      "blake2b-256", longText,
      "c3da02ec24ce02c61eaa0c266e4a015060ffd716e0c0a378b770dd2dc2757199"
    ),
    (
      "blake2b-160", "",
      "3345524abf6bbe1809449224b5972c41790b6cf2"
    ),
    (
      "blake2b-160", "abc",
      "384264f676f39536840523f284921cdc68b6846b"
    ),
    (
      "blake2b-160", longText,
      "b8937d922cd19172da6f0c1c4da238a25f58dbb9"
    ),
  ]
}
