package org.caspian.mobility.nomination;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Body of {@code POST …/acceptance}. */
record AcceptNomination(@Schema(description = VERSION) @NotNull @Min(1) Long version) {

  static final String VERSION = "The version of the nomination that was read";
}
