package org.caspian.members.institution;

import java.util.List;

/**
 * A record of a CSV file; a cell in quotes may hold line breaks.
 *
 * @param number of the line on which it begins, 1 for the first of the file
 * @param cells without their quotes
 */
record CsvLine(int number, List<String> cells) {}
