/// A program that could not be started; `code` is the system's error number.
package struct ProcessStartFailure: Error, Sendable {
  package let executable: String
  package let code: Int32
}
