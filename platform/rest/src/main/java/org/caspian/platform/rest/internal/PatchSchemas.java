package org.caspian.platform.rest.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Says in the document what a PATCH takes. The operation names the record of editable fields; what
 * it takes is a JSON Merge Patch (RFC 7396) of it, in which nothing is required, null removes what
 * may be absent, and objects and maps are patched member by member.
 *
 * <p>The record's own schema stays: the value that the patch leads to is checked against it.
 */
final class PatchSchemas {

  private static final String REFERENCE = "#/components/schemas/";
  private static final String SUFFIX = "Patch";

  private final Components components;
  private final Set<String> derived = new HashSet<>();

  private PatchSchemas(Components components) {
    this.components = components;
  }

  static void derive(OpenAPI document) {
    PatchSchemas patches = new PatchSchemas(document.getComponents());
    for (PathItem path : document.getPaths().getPathItems().values()) {
      Operation patch = path.getPATCH();
      if (patch != null && patch.getRequestBody() != null) {
        patch.getRequestBody().getContent().getMediaTypes().values().forEach(patches::derive);
      }
    }
  }

  private void derive(MediaType body) {
    String name = nameOf(body.getSchema());
    // Media types may share what describes them: the second finds the patch already.
    if (name != null && !derived.contains(name)) {
      body.setSchema(OASFactory.createSchema().ref(patchOf(name)));
      // What GET shows may be sent back as a whole; MergePatch refuses what GET does not show.
      named(name + SUFFIX).setAdditionalPropertiesSchema(anything());
    }
  }

  /** The name of the patch of a schema, derived when it is first asked for. */
  private String patchOf(String name) {
    String patchName = name + SUFFIX;
    derived.add(patchName);
    if (named(patchName) == null) {
      Schema whole = named(name);
      Schema patch =
          OASFactory.createSchema()
              .addType(Schema.SchemaType.OBJECT)
              .description("Merge patch (RFC 7396): what is absent is kept, null removes");
      components.addSchema(patchName, patch);
      Set<String> required =
          whole.getRequired() == null ? Set.of() : Set.copyOf(whole.getRequired());
      whole
          .getProperties()
          .forEach(
              (field, schema) ->
                  patch.addProperty(
                      field,
                      required.contains(field) ? memberOf(schema) : orNull(memberOf(schema))));
    }
    return patchName;
  }

  private Schema memberOf(Schema schema) {
    String name = nameOf(schema);
    if (name != null) {
      return named(name).getProperties() == null
          ? schema
          : saying(schema, OASFactory.createSchema().ref(patchOf(name)));
    }
    Schema values = schema.getAdditionalPropertiesSchema();
    return values == null || values.getBooleanSchema() != null
        ? schema
        : saying(
            schema,
            OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .additionalPropertiesSchema(orNull(values)));
  }

  private Schema named(String name) {
    return components.getSchemas().get(name);
  }

  private static Schema orNull(Schema schema) {
    Schema nothing = OASFactory.createSchema().addType(Schema.SchemaType.NULL);
    return saying(schema, OASFactory.createSchema().anyOf(List.of(schema, nothing)));
  }

  /** The second, with what is said of the first. */
  private static Schema saying(Schema schema, Schema derived) {
    return derived.description(schema.getDescription()).examples(schema.getExamples());
  }

  private static Schema anything() {
    return OASFactory.createSchema().booleanSchema(true);
  }

  private static String nameOf(Schema schema) {
    return schema.getRef() == null ? null : schema.getRef().substring(REFERENCE.length());
  }
}
