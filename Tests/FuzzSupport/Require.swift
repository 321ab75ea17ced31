/// Traps, with the place and a reason for the log, where `condition` does not hold.
package func require(
  _ condition: Bool, _ reason: @autoclosure () -> String = "broken promise",
  file: StaticString = #file, line: UInt = #line
) {
  if !condition { fatalError(reason(), file: file, line: line) }
}
