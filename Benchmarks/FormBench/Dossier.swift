/// A form as a program would declare it for Foundation's JSONDecoder: every field, no more.
struct Dossier: Decodable {
  let number: String
  let person: Person
  let summary: String
  let family: [Relative]
  let work: [Employment]
  let training: [Course]
  let rewards: [String]
  let opinions: [Opinion]
  let signed: Signing

  struct Address: Decodable {
    let village: String
    let commune: String
    let province: String
    let since: String?
  }

  struct Identity: Decodable {
    let number: String
    let issued: String
    let issuer: String
  }

  struct Person: Decodable {
    let fullName: String
    let otherNames: [String]?
    let sex: String
    let birth: String
    let birthPlace: Address
    let homeVillage: Address
    let residence: Address
    let ethnicity: String
    let religion: String
    let identity: Identity
    let heightMetres: Double?
    let weightKilograms: Double?
    let memberOfUnion: Bool
    let joinedUnion: String?
  }

  struct Relative: Decodable {
    let relation: String
    let fullName: String
    let birth: String
    let death: String?
    let ethnicity: String
    let residence: Address
    let occupation: String
    let workplace: String?
    let attitude: String
    let note: String?
    let proof: Proof
  }

  struct Proof: Decodable {
    let kind: String
    let number: String?
    let issued: String?
    let reason: String?
  }

  struct Employment: Decodable {
    let from: String
    let to: String?
    let workplace: String
    let position: String
    let address: Address
  }

  struct Course: Decodable {
    let school: String
    let subject: String
    let from: String
    let to: String
    let form: String
  }

  struct Opinion: Decodable {
    let body: String
    let text: String
    let votes: Votes
    let date: String
  }

  struct Votes: Decodable {
    let members: Int
    let present: Int
    let inFavour: Int
    let against: Int
    let blank: Int
  }

  struct Signing: Decodable {
    let place: String
    let date: String
    let by: String
  }
}
