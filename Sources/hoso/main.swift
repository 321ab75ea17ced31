import Commands

Shell.main()
