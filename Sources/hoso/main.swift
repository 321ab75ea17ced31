import Commands
import Glibc
import Scans

// The process that looks into a scan does that alone, and has nothing to tidy up.
if let status = ScanChild.main(CommandLine.arguments) { _exit(status) }

Shell.main()
