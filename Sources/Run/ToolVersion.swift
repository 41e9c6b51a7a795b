/// The version of this program, in every manifest and in `--version`.
public enum ToolVersion {
  public static let current = "0.1.0"
}
