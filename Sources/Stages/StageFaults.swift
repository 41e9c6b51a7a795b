internal import Configuration
internal import Datasets
internal import Run

extension RunFaults {
  /// Faults of files of the drop, or of what an earlier stage wrote: the data broke a rule.
  init(files error: DatasetFileFaults, _ exit: RunExit = .data) {
    self.init(
      error.faults.map { fault in
        RunFault(
          exit, fault.code, fault.message,
          at: RunFault.Place(file: fault.file, line: fault.line, column: fault.column))
      })
  }

  /// Faults of the authority's settings.
  init(settings error: ConfigurationFaults) {
    self.init(
      error.faults.map { fault in
        RunFault(
          .configuration, "CONF", fault.message,
          at: RunFault.Place(file: fault.file, line: fault.line, column: fault.column))
      })
  }
}
