package org.caspian.members.learning;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.caspian.platform.rest.Formats;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A field of education and training.
 *
 * @param code of ISCED-F 2013, four digits
 */
@Schema(
    type = SchemaType.STRING,
    format = Formats.ISCED_F,
    description = "Detailed field of ISCED-F 2013, four digits",
    examples = "0831")
record FieldOfStudy(@JsonValue String code) {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  FieldOfStudy {}
}
