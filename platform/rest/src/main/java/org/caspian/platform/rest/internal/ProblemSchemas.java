package org.caspian.platform.rest.internal;

import java.util.List;
import java.util.stream.Stream;
import org.caspian.platform.rest.Retry;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** The schemas of a problem document; the same in every service, so that the merge agrees. */
final class ProblemSchemas {

  private ProblemSchemas() {}

  static void addTo(Components components) {
    components.addSchema("Problem", problem());
    components.addSchema("FieldError", fieldError());
  }

  private static Schema problem() {
    return open("A refusal (RFC 9457); a code may bring members of its own")
        .addProperty(
            "type", text("/problems/ and the code: a page that says what it means and what to do"))
        .addProperty("title", text("The same for every occurrence of a code"))
        .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
        .addProperty("detail", text("About this occurrence"))
        .addProperty("instance", text("The path of the request"))
        .addProperty("code", text("Stable kebab-case name to branch on; there may be new ones"))
        .addProperty(
            "errors",
            OASFactory.createSchema()
                .addType(Schema.SchemaType.ARRAY)
                .items(OASFactory.createSchema().ref("FieldError")))
        .addProperty(
            "retry",
            text("Whether the same request may be sent again")
                .enumeration(Stream.of(Retry.values()).<Object>map(Retry::text).toList()))
        .addProperty("traceId", text("What our log tells more under"))
        .addProperty("part", text("Which service answered"))
        .required(List.of("type", "title", "status", "code", "retry", "traceId", "part"));
  }

  private static Schema fieldError() {
    return object("One thing that is wrong with a request, and where")
        .addProperty(
            "pointer", text("JSON Pointer into the body, or ?name for a parameter of the query"))
        .addProperty("code", text("Stable kebab-case name"))
        .addProperty("detail", text("For a person"))
        .addProperty("params", open("Values of the rule that is not met"))
        .required(List.of("pointer", "code", "detail"));
  }

  /** Said in so many words, because validators differ in what its absence means. */
  private static Schema open(String description) {
    Schema anything = OASFactory.createSchema().booleanSchema(true);
    return object(description).additionalPropertiesSchema(anything);
  }

  private static Schema object(String description) {
    return OASFactory.createSchema().addType(Schema.SchemaType.OBJECT).description(description);
  }

  private static Schema text(String description) {
    return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
  }
}
