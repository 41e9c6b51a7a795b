internal import Columns
public import Datasets
internal import Figures
public import Run

/// The machine-readable description of a pack: a Frictionless Data Package (version 2) with the schema, size and digest
/// of each table.
public enum PackSchema {
  /// A table of the pack as it was written.
  public struct Resource: Sendable {
    public var contract: DatasetContract
    public var bytes: [UInt8]
    public var spreadsheetBytes: [UInt8]

    public init(contract: DatasetContract, text: PublishedText) {
      self.contract = contract
      self.bytes = text.bytes
      self.spreadsheetBytes = text.spreadsheetBytes
    }
  }

  /// The `datapackage.json` of a pack.
  public static func dataPackage(
    name: String, title: String, headings: PublishedHeadings, resources: [Resource]
  ) -> JSONValue {
    [
      "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
      "name": .string(name),
      "title": .string(title),
      "resources": .array(resources.map { resource(of: $0, headings) }),
    ]
  }

  private static func resource(of resource: Resource, _ headings: PublishedHeadings) -> JSONValue {
    let contract = resource.contract
    let places = headings.columns.map { heading -> JSONValue in
      ["name": .string(heading.key), "type": "string", "constraints": ["required": true]]
    }
    var schema: [String: JSONValue] = [
      "fields": .array(places + contract.fields.map(field)),
      "missingValues": [""],
    ]
    let isKeyed = contract.key.allSatisfy { contract.field(named: $0)?.presence == .required }
    if isKeyed, !contract.key.isEmpty { schema["primaryKey"] = .array(contract.key.map(JSONValue.string)) }
    return [
      "name": .string(contract.name),
      "path": .string("\(contract.name).csv"),
      "title": .string(contract.title),
      "description": .string(contract.description),
      "type": "table",
      "format": "csv",
      "mediatype": "text/csv",
      "encoding": "utf-8",
      "bytes": .integer(resource.bytes.count),
      "hash": .string("sha256:" + SHA256Digest(of: resource.bytes).hex),
      "schema": .object(schema),
    ]
  }

  private static func field(_ field: FieldDefinition) -> JSONValue {
    var constraints: [String: JSONValue] = [:]
    if field.presence == .required { constraints["required"] = true }
    if let codes = field.codes { constraints["enum"] = .array(codes.codes.map { .string($0.code) }) }
    var description: [String: JSONValue] = [
      "name": .string(field.name), "type": .string(type(of: field.kind)), "title": .string(field.title),
      "description": .string(field.description),
    ]
    if field.kind == .moment { description["format"] = "%Y-%m-%d %H:%M" }
    if !constraints.isEmpty { description["constraints"] = .object(constraints) }
    return .object(description)
  }

  private static func type(of kind: ColumnKind) -> String {
    switch kind {
    case .text, .category, .identifier: "string"
    case .day: "date"
    case .moment: "datetime"
    case .integer: "integer"
    case .decimal: "number"
    }
  }
}
