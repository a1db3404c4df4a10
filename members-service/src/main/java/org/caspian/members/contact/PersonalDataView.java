package org.caspian.members.contact;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * All that is kept of the person behind a contact, as far as the caller may see it. Its text form
 * shows nothing of it.
 */
record PersonalDataView(
    @NotNull ContactView contact,
    @Schema(description = "What the person may sign, or once could") @NotNull
        List<MandateView> mandates,
    @Schema(
            description =
                "Where else the person is named; for its institution and the secretariat only")
        List<PersonalRecordView> records) {

  @Override
  public String toString() {
    return "PersonalDataView[hidden]";
  }
}
