package org.caspian.members.contact;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.caspian.platform.rest.Formats;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A language that a person reads.
 *
 * @param tag of BCP 47
 */
@Schema(
    type = SchemaType.STRING,
    format = Formats.BCP_47,
    description = "Language tag, BCP 47",
    examples = "kk")
record SpokenLanguage(@JsonValue String tag) {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  SpokenLanguage {}
}
