package org.caspian.members.institution;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.caspian.platform.rest.Formats;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A name beside the present official ones, or when one of those began.
 *
 * @param from the first day; null if that is not known
 * @param to the last day; null while it is in use, or if that is not known
 */
record InstitutionName(
    @Schema(description = "The name, one line")
        @NotNull
        @Size(min = 1, max = InstitutionProfile.NAME_MAX_LENGTH)
        @Pattern(regexp = ONE_LINE_OF_TEXT)
        String value,
    @Schema(
            description = "BCP 47, with the script where a language has several",
            format = Formats.BCP_47)
        @NotNull
        String language,
    @NotNull NameType type,
    @Schema(description = "The first day on which it was borne") LocalDate from,
    @Schema(description = "The last day on which it was borne; absent for one in use")
        LocalDate to) {

  /** As a name of the map: {@code VisibleText.ONE_LINE}, and not blank. */
  private static final String ONE_LINE_OF_TEXT =
      "^(?=.*\\S)[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029]*$";

  /** Whether it says that it is in use. */
  boolean hasNoEnd() {
    return to == null;
  }
}
