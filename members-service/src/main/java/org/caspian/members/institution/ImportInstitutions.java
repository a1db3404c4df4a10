package org.caspian.members.institution;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Body of {@code POST /v1/institutions/imports}. The rows are only looked at one by one, so that a
 * bad one stops no other.
 */
record ImportInstitutions(
    @Schema(
            description =
                "Each an object with the fields of a creation; of an institution that is known"
                    + " those that change",
            type = SchemaType.ARRAY,
            implementation = Object.class)
        @NotNull
        @Size(max = MAX_ROWS)
        List<ImportRow> rows) {

  static final int MAX_ROWS = 2_000;
  static final int MAX_BYTES = 5 * 1024 * 1024;

  @JsonCreator
  static ImportInstitutions of(@JsonProperty("rows") List<JsonNode> rows) {
    return new ImportInstitutions(
        IntStream.range(0, rows.size())
            .mapToObj(index -> ImportRow.of(index + 1, rows.get(index)))
            .toList());
  }
}
