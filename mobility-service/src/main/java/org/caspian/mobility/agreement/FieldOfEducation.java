package org.caspian.mobility.agreement;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.caspian.platform.rest.Formats;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A detailed field of ISCED-F 2013, as an element of a list: the elements of a list can carry a
 * format only through a type of their own.
 */
@Schema(
    type = SchemaType.STRING,
    format = Formats.ISCED_F,
    description = "Detailed field of ISCED-F 2013, four digits",
    examples = "0312")
record FieldOfEducation(@JsonValue String code) {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  FieldOfEducation {}
}
