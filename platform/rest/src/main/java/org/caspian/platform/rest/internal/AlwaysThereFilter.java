package org.caspian.platform.rest.internal;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jboss.jandex.Type;

/**
 * Says in the document, when it is built, which fields of an answer are always there: those whose
 * Java type has no null, besides those that a view declares as {@code @NotNull}. All others are
 * left out where they have no value.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class AlwaysThereFilter implements OASFilter {

  private final Map<String, Map<DotName, ClassInfo>> records;

  /** Made by the build, with the classes of the application. */
  public AlwaysThereFilter(IndexView classes) {
    this.records =
        classes.getKnownClasses().stream()
            .filter(ClassInfo::isRecord)
            .collect(
                Collectors.groupingBy(
                    AlwaysThereFilter::nameOfSchema,
                    // The index is made of several, of which more than one may know a class.
                    Collectors.toMap(ClassInfo::name, Function.identity(), (one, same) -> one)));
  }

  private static String nameOfSchema(ClassInfo type) {
    String name = type.name().withoutPackagePrefix();
    return name.substring(name.lastIndexOf('$') + 1);
  }

  @Override
  public void filterOpenAPI(OpenAPI document) {
    if (document.getPaths() == null
        || document.getComponents() == null
        || document.getComponents().getSchemas() == null) {
      return;
    }
    Map<String, Schema> named = document.getComponents().getSchemas();
    for (String name : RequestSchemas.onlyAnswered(document)) {
      Map<DotName, ClassInfo> ofThisName = records.getOrDefault(name, Map.of());
      // Of two classes of one name nobody knows which it is.
      if (ofThisName.size() == 1 && named.get(name) != null) {
        ofThisName.values().forEach(view -> require(view, named.get(name)));
      }
    }
  }

  private static void require(ClassInfo view, Schema schema) {
    Map<String, Schema> properties = schema.getProperties();
    List<String> required = schema.getRequired() == null ? List.of() : schema.getRequired();
    view.recordComponents().stream()
        .filter(component -> component.type().kind() == Type.Kind.PRIMITIVE)
        .map(RecordComponentInfo::name)
        .filter(name -> properties != null && properties.containsKey(name))
        .filter(name -> !required.contains(name))
        .toList()
        .forEach(schema::addRequired);
  }
}
