package org.caspian.platform.person;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.caspian.platform.rest.Formats;
import org.caspian.platform.rest.VisibleText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A person as the caller's institution names it: the shape of requests. Its text form shows nothing
 * of it.
 */
public record PersonRequest(
    @Schema(description = "Chosen by the caller's institution, never a national number")
        @NotNull
        @Size(max = 64)
        @Pattern(regexp = VisibleText.LINE)
        String code,
    @NotNull LatinName passportLatin,
    @JsonProperty("native") NativeName nativeName,
    @Schema(description = "European Student Identifier")
        @Pattern(regexp = "^urn:schac:personalUniqueCode:[iI][nN][tT]:[eE][sS][iI]:[^\\s:]+:\\S+$")
        @Size(max = 255)
        String esi) {

  /** The name as passports write it in Latin letters. */
  @Schema(name = "LatinNameRequest")
  public record LatinName(
      @Schema(description = "Absent for a name of one part", format = Formats.LATIN_TEXT)
          @Size(min = 1, max = 100)
          String family,
      @Schema(format = Formats.LATIN_TEXT) @NotBlank @Size(max = 100) String given) {

    @Override
    public String toString() {
      return "LatinName[hidden]";
    }
  }

  /** The name in the person's own script. */
  @Schema(name = "NativeNameRequest")
  public record NativeName(
      @Schema(format = Formats.ISO_15924) @NotNull String script,
      @Size(min = 1, max = 100) String family,
      @NotBlank @Size(max = 100) String given,
      @Size(min = 1, max = 100) String patronymic) {

    @Override
    public String toString() {
      return "NativeName[hidden]";
    }
  }

  /** The person. */
  public Person person() {
    return new Person(
        code,
        new Person.LatinName(passportLatin.family(), passportLatin.given()),
        Optional.ofNullable(nativeName)
            .map(
                name ->
                    new Person.NativeName(
                        name.script(), name.family(), name.given(), name.patronymic())),
        Optional.ofNullable(esi));
  }

  @Override
  public String toString() {
    return "PersonRequest[hidden]";
  }
}
