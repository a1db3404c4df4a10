package org.caspian.members.contact;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.caspian.platform.person.PersonRequest;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What its institution says of a contact: the fields that a creation brings and a PATCH changes.
 * Its text form shows nothing of it.
 *
 * @param phone in the form of E.164
 * @param languages the person reads, the preferred one first; null if nobody said it
 */
record ContactProfile(
    @NotNull PersonRequest.LatinName passportLatin,
    @JsonProperty("native") PersonRequest.NativeName nativeName,
    @Size(max = 254) @Pattern(regexp = "^[^\\s@]+@[^\\s@]+\\.[^\\s@]+$") String email,
    @Schema(description = "With the code of the country, as E.164 has it")
        @Pattern(regexp = "^\\+[1-9][0-9]{6,14}$")
        String phone,
    @Schema(description = "The languages that the person reads, the preferred one first")
        @Size(min = 1, max = 20)
        List<@NotNull SpokenLanguage> languages,
    @NotNull ContactVisibility visibility) {

  ContactProfile {
    languages = languages == null ? null : List.copyOf(languages);
  }

  @Override
  public String toString() {
    return "ContactProfile[hidden]";
  }
}
