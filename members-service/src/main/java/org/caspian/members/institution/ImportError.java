package org.caspian.members.institution;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.caspian.platform.rest.FieldError;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One thing that is wrong with a row. */
record ImportError(
    @Schema(
            description = "JSON Pointer (RFC 6901) into the row; empty for the whole row",
            examples = "/place/latitude")
        @NotNull
        String pointer,
    @Schema(
            description = "The same place as a sheet calls it; absent for the whole row",
            examples = "place.latitude")
        String column,
    @Schema(description = "Stable kebab-case name", examples = "wrong-type") @NotNull String code,
    @Schema(description = "English sentence for a person") @NotNull String detail,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Object> params) {

  static ImportError of(FieldError error) {
    return new ImportError(
        error.pointer(), column(error.pointer()), error.code(), error.detail(), error.params());
  }

  private static String column(String pointer) {
    return pointer.startsWith("/") ? pointer.substring(1).replace('/', '.') : null;
  }
}
