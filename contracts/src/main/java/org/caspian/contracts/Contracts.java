package org.caspian.contracts;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * Regenerates {@code contracts/openapi}: takes the document that each service's build has generated
 * from its code, and writes them and their merger; and {@code contracts/asyncapi} from the schemas
 * and samples of messages. {@code ./caspian contracts} runs it; tests fail when the files that are
 * checked in differ from what it would write.
 */
public final class Contracts {

  /** The name of the merged document. */
  public static final String MERGED = "caspian.json";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final DefaultPrettyPrinter PRINTER =
      new DefaultPrettyPrinter()
          .withObjectIndenter(new DefaultIndenter("  ", "\n"))
          .withArrayIndenter(new DefaultIndenter("  ", "\n"));

  private Contracts() {}

  /**
   * Writes the documents.
   *
   * @param arguments the repository's root
   */
  public static void main(String[] arguments) {
    Path root = Path.of(arguments[0]);
    generate(root)
        .forEach((name, text) -> write(root.resolve("contracts/openapi").resolve(name), text));
    Path contracts = root.resolve("contracts");
    write(contracts.resolve(AsyncApi.FILE), asyncApi(contracts));
  }

  /**
   * What {@code contracts/asyncapi/caspian.json} should hold.
   *
   * @param contracts the folder of schemas and samples
   * @return its text
   */
  static String asyncApi(Path contracts) {
    return print(AsyncApi.document(contracts));
  }

  /**
   * What {@code contracts/openapi} should hold, by file name.
   *
   * @param root the repository's root, built: each service has left its document in {@code
   *     target/openapi/openapi.json}
   * @return the text of each file
   * @throws IllegalArgumentException when the documents clash
   * @throws UncheckedIOException when a document cannot be read
   */
  public static Map<String, String> generate(Path root) {
    Map<String, String> files = new TreeMap<>();
    OpenApiMerge merge = new OpenApiMerge();
    JsonNode security = JsonNodeFactory.instance.missingNode();
    for (Map.Entry<String, Path> service : documents(root).entrySet()) {
      JsonNode document = sorted(read(service.getValue()));
      merge.add(service.getKey(), document);
      security = document.path("security").isMissingNode() ? security : document.path("security");
      files.put(service.getKey() + ".json", print(document));
    }
    ObjectNode merged = merge.document(info(), security);
    KnownValues.addTo(merged, root.resolve("contracts"));
    files.put(MERGED, print(merged));
    return files;
  }

  private static Map<String, Path> documents(Path root) {
    Map<String, Path> found = new TreeMap<>();
    try (var folders = Files.newDirectoryStream(root)) {
      for (Path folder : folders) {
        Path document = folder.resolve("target/openapi/openapi.json");
        if (Files.isRegularFile(document)) {
          found.put(folder.getFileName().toString().replace("-service", ""), document);
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return found;
  }

  private static ObjectNode info() {
    ObjectNode info = JsonNodeFactory.instance.objectNode();
    info.put("title", "Caspian platform");
    info.put(
        "description",
        "One API for the members of the association of universities around the Caspian Sea. A field"
            + " that has no value is left out of an answer. Answers get new fields over time, and"
            + " their lists of values (enum, x-extensible-enum) new ones: pass over what you do not know.");
    info.put("version", "1.0.0");
    return info;
  }

  /**
   * The same document with its keys in order of name: the generator writes them as a hash map has
   * them. The properties of a schema keep their order, which is that of the code and has a meaning
   * for readers.
   */
  private static JsonNode sorted(JsonNode node) {
    if (node instanceof ObjectNode object) {
      ObjectNode result = JsonNodeFactory.instance.objectNode();
      object.properties().stream()
          .sorted(Map.Entry.comparingByKey())
          .forEach(
              entry ->
                  result.set(
                      entry.getKey(),
                      entry.getKey().equals("properties")
                          ? withSortedValues(entry.getValue())
                          : sorted(entry.getValue())));
      return result;
    }
    if (node instanceof ArrayNode array) {
      ArrayNode result = JsonNodeFactory.instance.arrayNode();
      array.forEach(element -> result.add(sorted(element)));
      return result;
    }
    return node;
  }

  private static JsonNode withSortedValues(JsonNode properties) {
    ObjectNode result = JsonNodeFactory.instance.objectNode();
    properties.properties().forEach(one -> result.set(one.getKey(), sorted(one.getValue())));
    return result;
  }

  private static JsonNode read(Path file) {
    try {
      return JSON.readTree(file.toFile());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String print(JsonNode document) {
    try {
      return JSON.writer(PRINTER).writeValueAsString(document) + "\n";
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
