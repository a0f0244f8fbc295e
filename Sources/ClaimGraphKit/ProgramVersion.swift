import GraphFormats

/// What the program calls itself.
public enum Program {
    /// Its name.
    public static let name = "claimgraph"
    /// The version of program and formats, as `--version` prints it and exports name it.
    public static let version = "0.1.0"

    /// The same, as exports name what made them.
    static let software = ClaimGraphTriples.Software(name: name, version: version)
}
