# mawk -F';' -f register.awk map.csv register.csv
# Fields are counted from the right, so that a separator inside a quoted name does no harm. That, and the lack of line breaks
# inside names, is luck of the file: awk does not read CSV.
FILENAME == ARGV[1] { if (FNR > 1) region[$1] = $2; next }
FNR == 1 { next }
{
  here = ($(NF - 7) in region) ? region[$(NF - 7)] : "?"
  if ($(NF - 2) == "" && $(NF - 1) == "") stock[here ";" ($(NF - 6) == "" ? "0" : $(NF - 6))]++
  registered[here ";" substr($(NF - 3), length($(NF - 3)) - 3)]++
}
END {
  for (key in stock) print "stock;" key ";" stock[key]
  for (key in registered) print "registered;" key ";" registered[key]
}
