internal import CLibXML2

/// The one-time start of libxml2. Every entry point forces it.
///
/// `xmlCleanupParser` is never called: it would free what other threads still use.
enum XMLRuntime {
  /// How memory is kept between documents; of use where libxml2 is never asked too.
  static let keepsMemory: Void = shim_keep_freed_memory()

  static let started: Void = {
    keepsMemory
    xmlInitParser()
    // Without it two threads that compile a schema race for the built-in types.
    xmlSchemaInitTypes()
    // The process-wide gate: only the files of a schema being compiled are served, from memory.
    unsafe xmlSetExternalEntityLoader(loadSchemaFile)
  }()
}
