# Prints what a Makefile offers: the targets with a comment after ##, under the headings after ##@.
BEGIN {
  FS = ":.*## "
  print "Outturn: a council's children's-services figures, quarter by quarter."
}
/^##@ / { printf "\n%s\n", substr($0, 5) }
/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $1, $2 }
END {
  print ""
  print "Settings, given as NAME=value:"
  print "  Q          the quarter, such as 2017Q4"
  print "  AUTHORITY  the folder in pipelines/ with the council's choices (barnet)"
  print "  DATA, OUT  where the data are and where the outputs go (data, out)"
  print "  QUIET=1    silent unless something is wrong, for cron"
  print "  WAIT=600   seconds to wait for another run of the same quarter"
  print ""
  print "From cron, swift must be on PATH whenever the programs have to be built."
}
