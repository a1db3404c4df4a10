package org.caspian.members.contact;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.caspian.platform.command.LocalReferences;
import org.caspian.platform.command.SetLocalReference;
import org.caspian.platform.rest.VisibleText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Body of {@code POST /v1/contacts}. Its text form shows nothing of the person. */
record CreateContact(
    @Schema(description = SetLocalReference.DESCRIPTION)
        @Size(min = 1, max = SetLocalReference.MAX_LENGTH)
        @Pattern(regexp = LocalReferences.FORM)
        String localReference,
    @Schema(
            description =
                "Whose contact it is: the caller's institution, or any for the secretariat")
        @NotNull
        UUID institution,
    @Schema(description = "Chosen by the institution, never a national number")
        @NotNull
        @Size(max = 64)
        @Pattern(regexp = VisibleText.LINE)
        String code,
    @JsonUnwrapped ContactProfile profile) {

  @Override
  public String toString() {
    return "CreateContact[hidden]";
  }
}
