import Commands
import Glibc
import Scans

// The process that looks into a scan does that alone.
if let status = ScanChild.main(CommandLine.arguments) { exit(status) }

Shell.main()
