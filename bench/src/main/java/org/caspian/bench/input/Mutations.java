package org.caspian.bench.input;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;
import org.caspian.bench.input.Mutation.Part;
import org.caspian.bench.input.Operation.Parameter;
import org.caspian.bench.platform.Json;

/** All that can be made wrong in a request, each at one place. */
final class Mutations {

  /** Stands in a tree for what is put there as it is. */
  private static final String HERE = "@here@";

  private static final String QUOTED_HERE = "\"" + HERE + "\"";

  private static final String LONG_HEADER = "X-Wild";

  private final Operation operation;
  private final JsonNode body;
  private final List<Mutation> all = new ArrayList<>();

  private Mutations(Sample sample) {
    this.operation = sample.operation();
    this.body = sample.body();
  }

  /** The whole catalogue at every place of a request. */
  static List<Mutation> of(Sample sample) {
    Mutations mutations = new Mutations(sample);
    if (sample.body() != null && sample.operation().bodies().containsKey(Operation.JSON)) {
      mutations.places("", sample.body());
    }
    mutations.wholeBodies();
    mutations.queries();
    mutations.paths();
    mutations.parametersOfTheHead();
    mutations.heads();
    mutations.lines();
    return mutations.all;
  }

  /** So many more, at places and with values that chance chooses. */
  static List<Mutation> random(Sample sample, int count, Random random) {
    Mutations mutations = new Mutations(sample);
    List<String> pointers = new ArrayList<>();
    if (sample.body() != null && sample.operation().bodies().containsKey(Operation.JSON)) {
      collect("", sample.body(), pointers);
    }
    List<Parameter> queries = sample.operation().parameters("query");
    for (int i = 0; i < count; i++) {
      int choice = random.nextInt(pointers.size() + queries.size() + 1);
      if (choice < pointers.size()) {
        String value = Values.randomJson(random, 0);
        mutations.inBody(pointers.get(choice), Kind.CHANCE, "by chance: " + value, value);
      } else if (choice < pointers.size() + queries.size()) {
        String text = Values.random(random);
        mutations.inQuery(
            queries.get(choice - pointers.size()), Kind.CHANCE, "by chance: " + text, text);
      } else {
        String text = Values.random(random).replaceAll("[\\x00\\r\\n]", "");
        mutations.head("X-Acting-Person", Kind.CHANCE, "by chance: " + text, text, Part.HEADER);
      }
    }
    return mutations.all;
  }

  // --- Bodies ---------------------------------------------------------------------------------

  private static void collect(String pointer, JsonNode node, List<String> pointers) {
    pointers.add(pointer);
    node.properties()
        .forEach(one -> collect(pointer + "/" + one.getKey(), one.getValue(), pointers));
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      collect(pointer + "/" + i, node.path(i), pointers);
    }
  }

  private void places(String pointer, JsonNode node) {
    Values.json().forEach((what, value) -> inBody(pointer, kind(value, node), what, value.text()));
    ownValues(pointer, node);
    if (!pointer.isEmpty()) {
      leftOut(pointer);
    }
    if (node.isObject()) {
      inObject(pointer, Kind.UNKNOWN, "an unknown member", "\"wildMember\": 1, ");
      inObject(pointer, Kind.UNICODE, "an unknown member with NUL", "\"wild\\u0000\": 1, ");
      inObject(pointer, Kind.UNKNOWN, "an empty name", "\"\": null, ");
      inObject(
          pointer, Kind.UNKNOWN, "an id", "\"id\": \"0192f0c1-2b3c-7d4e-8f50-617283940a1b\", ");
      inObject(pointer, Kind.UNKNOWN, "a state", "\"state\": \"APPROVED\", ");
      node.properties()
          .forEach(
              one -> {
                inObject(
                    pointer,
                    Kind.DUPLICATE,
                    one.getKey() + " twice",
                    quoted(one.getKey()) + ": null, ");
                places(pointer + "/" + one.getKey(), one.getValue());
              });
    }
    for (int i = 0; node.isArray() && i < Math.min(1, node.size()); i++) {
      places(pointer + "/" + i, node.path(i));
    }
  }

  /** A value of the type that is there is bad in another way, if at all. */
  private static Kind kind(Values.Value value, JsonNode there) {
    return value.kind() == Kind.WRONG_TYPE
            && Json.parse(value.text()).getNodeType() == there.getNodeType()
        ? Kind.FORMAT
        : value.kind();
  }

  /** What is made of the right value. */
  private void ownValues(String pointer, JsonNode node) {
    if (node.isTextual()) {
      changed(pointer, Kind.FORMAT, "small letters", text -> text.toLowerCase(Locale.ROOT));
      changed(pointer, Kind.FORMAT, "capitals", text -> text.toUpperCase(Locale.ROOT));
      changed(pointer, Kind.FORMAT, "a blank behind it", text -> text + " ");
      changed(pointer, Kind.FORMAT, "a blank before it", text -> " " + text);
      changed(pointer, Kind.UNICODE, "a line break behind it", text -> text + "\n");
      changed(pointer, Kind.UNICODE, "NUL behind it", text -> text + "\u0000");
      changed(pointer, Kind.EXTREME, "twice its text", text -> text + text);
      changed(pointer, Kind.FORMAT, "its first half", text -> text.substring(0, text.length() / 2));
      changed(pointer, Kind.UNICODE, "a letter of another script in it", text -> text + "\u0436");
      inBody(pointer, Kind.WRONG_TYPE, "it in a list", value -> "[" + value + "]");
    } else if (node.isNumber()) {
      inBody(pointer, Kind.WRONG_TYPE, "it as text", value -> "\"" + value + "\"");
      inBody(pointer, Kind.FORMAT, "it with a fraction", value -> value + ".5");
      inBody(pointer, Kind.WRONG_TYPE, "it in a list", value -> "[" + value + "]");
    } else if (node.isArray()) {
      inBody(pointer, Kind.MANY, "its entries twice", value -> twice(value, 2));
      inBody(pointer, Kind.MANY, "its entries 150 times", value -> twice(value, 150));
      inBody(pointer, Kind.MANY, "its entries 5,000 times", value -> twice(value, 5_000));
      inBody(pointer, Kind.WRONG_TYPE, "its first entry instead", value -> first(value));
    } else {
      inBody(pointer, Kind.WRONG_TYPE, "it in a list", value -> "[" + value + "]");
      inBody(pointer, Kind.WRONG_TYPE, "it as text", Values::quoted);
    }
  }

  private static String twice(String list, int times) {
    ArrayNode longer = Json.MAPPER.createArrayNode();
    JsonNode entries = Json.parse(list);
    for (int i = 0; i < times; i++) {
      entries.forEach(longer::add);
    }
    return longer.toString();
  }

  private static String first(String list) {
    return Json.parse(list).path(0).toString();
  }

  private void changed(String pointer, Kind kind, String what, UnaryOperator<String> change) {
    inBody(pointer, kind, what, value -> Values.quoted(change.apply(Json.parse(value).asText())));
  }

  private void inBody(String pointer, Kind kind, String what, String value) {
    inBody(pointer, kind, what, (UnaryOperator<String>) _ -> value);
  }

  private void leftOut(String pointer) {
    body(
        pointer,
        Kind.MISSING,
        "left out",
        sample -> sample.request().body(without(sample.body(), pointer)));
  }

  private void inBody(String pointer, Kind kind, String what, UnaryOperator<String> value) {
    body(
        pointer,
        kind,
        what,
        sample -> sample.request().body(replaced(sample.body(), pointer, value)));
  }

  private static String replaced(JsonNode body, String pointer, UnaryOperator<String> value) {
    String there = body.at(pointer).toString();
    return pointer.isEmpty()
        ? value.apply(there)
        : put(body, pointer, HERE).replace(QUOTED_HERE, value.apply(there));
  }

  private static String put(JsonNode body, String pointer, String text) {
    JsonNode copy = body.deepCopy();
    JsonPointer at = JsonPointer.compile(pointer);
    JsonNode parent = copy.at(at.head());
    if (parent instanceof ObjectNode object) {
      object.put(at.last().getMatchingProperty(), text);
    } else {
      ((ArrayNode) parent).set(at.last().getMatchingIndex(), text);
    }
    return copy.toString();
  }

  private static String without(JsonNode body, String pointer) {
    JsonNode copy = body.deepCopy();
    JsonPointer at = JsonPointer.compile(pointer);
    JsonNode parent = copy.at(at.head());
    if (parent instanceof ObjectNode object) {
      object.remove(at.last().getMatchingProperty());
    } else {
      ((ArrayNode) parent).remove(at.last().getMatchingIndex());
    }
    return copy.toString();
  }

  private void inObject(String pointer, Kind kind, String what, String member) {
    inBody(
        pointer,
        kind,
        what,
        value ->
            value.equals("{}")
                ? "{" + member.substring(0, member.length() - 2) + "}"
                : "{" + member + value.substring(1));
  }

  private void body(String pointer, Kind kind, String what, Function<Sample, Request> apply) {
    all.add(new Mutation("body " + pointer, kind, what, Part.BODY, apply));
  }

  private void wholeBodies() {
    if (!operation.isWrite()) {
      whole(
          Kind.UNKNOWN,
          "a body where none is taken",
          Part.HTTP,
          request -> request.body("{\"a\": 1}"));
      return;
    }
    if (body == null) {
      typed(Kind.UNKNOWN, "an object where no body is taken", "{\"a\": 1}");
      typed(Kind.WRONG_TYPE, "a text where no body is taken", "\"a\"");
      typed(Kind.SYNTAX, "no JSON where no body is taken", "{");
      typed(Kind.NULL, "null where no body is taken", "null");
      return;
    }
    whole(Kind.MISSING, "no body", Part.BODY, request -> request.body(""));
    whole(Kind.MISSING, "a blank", Part.BODY, request -> request.body(" "));
    whole(Kind.SYNTAX, "text behind it", Part.BODY, request -> request.body(text(request) + "x"));
    whole(
        Kind.SYNTAX,
        "another value behind it",
        Part.BODY,
        request -> request.body(text(request) + "{}"));
    whole(Kind.SYNTAX, "its first half", Part.BODY, request -> request.body(half(text(request))));
    whole(
        Kind.SYNTAX,
        "without its last character",
        Part.BODY,
        request -> request.body(cut(text(request))));
    whole(
        Kind.ENCODING,
        "a byte order mark",
        Part.HTTP,
        request -> request.body("\ufeff" + text(request)));
    whole(
        Kind.ENCODING,
        "two byte order marks",
        Part.BODY,
        request -> request.body("\ufeff\ufeff" + text(request)));
    whole(
        Kind.ENCODING,
        "NUL before it",
        Part.BODY,
        request -> request.body("\u0000" + text(request)));
    for (String charset : List.of("UTF-16", "UTF-16LE", "UTF-32", "IBM037")) {
      whole(
          Kind.ENCODING,
          charset,
          Part.BODY,
          request -> request.body(text(request).getBytes(Charset.forName(charset))));
    }
    bytes("a byte that UTF-8 has not", 0xFF);
    bytes("an overlong slash", 0xC0, 0xAF);
    bytes("a surrogate in UTF-8", 0xED, 0xA0, 0x80);
    bytes("a character beyond Unicode", 0xF4, 0x90, 0x80, 0x80);
    bytes("a character that is cut off", 0xE2, 0x82);
    bytes("Latin-1", 0xE9);
    for (String encoding : List.of("gzip", "deflate", "br", "x", "gzip, gzip", "identity")) {
      whole(
          Kind.ENCODING,
          "Content-Encoding: " + encoding + ", and it is not",
          Part.HTTP,
          request -> request.with("Content-Encoding", encoding));
    }
    whole(
        Kind.ENCODING,
        "gzip, and so it is",
        Part.HTTP,
        request -> request.with("Content-Encoding", "gzip").body(zipped(request.body())));
    for (String type :
        List.of(
            "text/plain",
            "text/html",
            "application/xml",
            "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=x",
            "multipart/form-data",
            "application/octet-stream",
            "application/json-patch+json",
            "application/json; charset=utf-16",
            "application/json; charset=iso-8859-1",
            "application/json; charset=nothing",
            "application/json; charset=",
            "application/json; charset=\"utf-8",
            "application/json; charset=utf-8; charset=utf-16",
            "application/json;",
            "application/*",
            "*/*",
            "application",
            "/",
            ";",
            "application/json, text/plain",
            "application/json\u0436",
            "text/csv",
            "x".repeat(1_000) + "/json")) {
      whole(
          Kind.MEDIA_TYPE,
          "Content-Type: " + type,
          type.startsWith("text/csv") ? Part.HTTP : Part.BODY,
          request -> request.with("Content-Type", type));
    }
    whole(
        Kind.MEDIA_TYPE, "no Content-Type", Part.HTTP, request -> request.without("Content-Type"));
    whole(
        Kind.MEDIA_TYPE,
        "two Content-Types",
        Part.HTTP,
        request -> request.and("Content-Type", "text/plain"));
    whole(
        Kind.EXTREME,
        "more than is taken",
        Part.BODY,
        request -> request.body("[\"" + "x".repeat(1_200_000) + "\"]"));
    if (operation.bodies().containsKey("text/csv")) {
      sheets();
    }
  }

  private void sheets() {
    sheet(Kind.MISSING, "an empty sheet", "");
    sheet(Kind.MISSING, "a sheet of blanks", "\n\n , ,\n");
    sheet(Kind.MISSING, "a head only", "name.en,type,country\n");
    sheet(Kind.DUPLICATE, "a column twice", "type,type\nUNIVERSITY,ACADEMY\n");
    sheet(Kind.UNKNOWN, "an unknown column", "name.en,wild\nx,y\n");
    sheet(Kind.SYNTAX, "a cell too many", "name.en,type\nx,UNIVERSITY,z\n");
    sheet(Kind.SYNTAX, "a quote that does not end", "name.en,type\n\"x,UNIVERSITY\n");
    sheet(Kind.UNICODE, "NUL in a cell", "name.en,type\n\u0000,UNIVERSITY\n");
    sheet(Kind.INJECTION, "a formula in a cell", "name.en,type\n=1+1,UNIVERSITY\n");
    sheet(
        Kind.EXTREME,
        "a cell of 100,000 characters",
        "name.en,type\n" + "x".repeat(100_000) + ",OTHER\n");
    sheet(Kind.MANY, "5,000 columns", "c,".repeat(5_000) + "\n");
    sheet(Kind.MANY, "2,100 rows", "name.en,type\n" + "x,y\n".repeat(2_100));
    sheet(Kind.SYNTAX, "semicolons", "name.en;type\nx;UNIVERSITY\n");
    sheet(Kind.UNKNOWN, "names of a path", "name.,name..en,.name\nx,y,z\n");
  }

  private void sheet(Kind kind, String what, String text) {
    whole(kind, what, Part.HTTP, request -> request.with("Content-Type", "text/csv").body(text));
  }

  private void typed(Kind kind, String what, String body) {
    whole(
        kind, what, Part.BODY, request -> request.with("Content-Type", Operation.JSON).body(body));
  }

  private void bytes(String what, int... bytes) {
    whole(
        Kind.ENCODING,
        what,
        Part.BODY,
        request -> {
          ByteArrayOutputStream all = new ByteArrayOutputStream();
          String text = text(request);
          // Into the first text of it.
          int at = text.indexOf(":\"") + 2;
          all.writeBytes(text.substring(0, at).getBytes(UTF_8));
          for (int one : bytes) {
            all.write(one);
          }
          all.writeBytes(text.substring(at).getBytes(UTF_8));
          return request.body(all.toByteArray());
        });
  }

  private void whole(Kind kind, String what, Part part, UnaryOperator<Request> change) {
    all.add(new Mutation("body", kind, what, part, sample -> change.apply(sample.request())));
  }

  private static String text(Request request) {
    return new String(request.body(), UTF_8);
  }

  private static String half(String text) {
    return text.substring(0, text.length() / 2);
  }

  private static String cut(String text) {
    return text.substring(0, text.length() - 1);
  }

  private static byte[] zipped(byte[] bytes) {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
      out.write(bytes);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return zipped.toByteArray();
  }

  private static String quoted(String text) {
    return Values.quoted(text);
  }

  // --- Queries --------------------------------------------------------------------------------

  private void queries() {
    for (Parameter parameter : operation.parameters("query")) {
      Values.texts().forEach((what, value) -> inQuery(parameter, value.kind(), what, value.text()));
      raw(parameter, Kind.DUPLICATE, "twice", name -> name + "=1&" + name + "=2");
      raw(parameter, Kind.MISSING, "without a value", name -> name);
      raw(parameter, Kind.ENCODING, "an escape that is none", name -> name + "=%zz");
      raw(parameter, Kind.ENCODING, "an escape that is cut off", name -> name + "=%4");
      raw(parameter, Kind.ENCODING, "bytes that are not UTF-8", name -> name + "=%ff%fe");
      raw(parameter, Kind.ENCODING, "an overlong slash", name -> name + "=%c0%af");
      raw(parameter, Kind.ENCODING, "a surrogate in UTF-8", name -> name + "=%ed%a0%80");
      raw(parameter, Kind.WRONG_TYPE, "a list", name -> name + "[]=1");
      raw(parameter, Kind.FORMAT, "a plus", name -> name + "=a+b");
      raw(parameter, Kind.FORMAT, "a semicolon", name -> name + "=1;limit=2");
      raw(parameter, Kind.UNKNOWN, "another case", name -> name.toUpperCase(Locale.ROOT) + "=1");
      raw(parameter, Kind.EXTREME, "3,000 characters", name -> name + "=" + "x".repeat(3_000));
    }
    query(Kind.UNKNOWN, "an unknown parameter", "wild=1");
    query(Kind.UNKNOWN, "an empty name", "=1");
    query(Kind.FORMAT, "nothing but signs", "&&&=&");
    query(Kind.UNICODE, "a name with NUL", "%00=1");
    query(
        Kind.UNICODE,
        "a name of every script",
        Values.escaped(Values.texts().get("every script").text()) + "=1");
    query(Kind.MANY, "5,000 parameters", "a=1&".repeat(1_800));
    query(Kind.EXTREME, "9,000 characters", "wild=" + "x".repeat(9_000));
    query(Kind.EXTREME, "20,000 characters", "wild=" + "x".repeat(20_000));
    query(Kind.ENCODING, "a raw quote and bracket", "wild=\"<>[]{}|^`");
    query(Kind.ENCODING, "raw bytes", "wild=\u0436\u00e9");
  }

  private void inQuery(Parameter parameter, Kind kind, String what, String text) {
    raw(parameter, kind, what, name -> name + "=" + Values.escaped(text));
  }

  private void raw(Parameter parameter, Kind kind, String what, UnaryOperator<String> query) {
    all.add(
        new Mutation(
            "query " + parameter.name(),
            kind,
            what,
            Part.QUERY,
            sample -> {
              Map<String, String> others = new LinkedHashMap<>(sample.query());
              others.remove(parameter.name());
              Sample without =
                  new Sample(
                      sample.operation(),
                      sample.caller(),
                      sample.path(),
                      others,
                      sample.headers(),
                      sample.body(),
                      sample.watched());
              return without.request().query(query.apply(parameter.name()));
            }));
  }

  private void query(Kind kind, String what, String raw) {
    all.add(new Mutation("query", kind, what, Part.QUERY, sample -> sample.request().query(raw)));
  }

  // --- Paths ----------------------------------------------------------------------------------

  private void paths() {
    for (Parameter parameter : operation.parameters("path")) {
      Values.texts()
          .forEach(
              (what, value) -> {
                if (!value.text().isEmpty()) {
                  path(parameter, value.kind(), what, _ -> Values.escaped(value.text()));
                }
              });
      path(parameter, Kind.ENCODING, "an escape that is none", id -> id + "%zz");
      path(parameter, Kind.ENCODING, "bytes that are not UTF-8", _ -> "%ff%fe");
      path(parameter, Kind.ENCODING, "an escaped NUL behind it", id -> id + "%00");
      path(parameter, Kind.TRAVERSAL, "an escaped slash behind it", id -> id + "%2f");
      path(parameter, Kind.TRAVERSAL, "an escaped path upwards", id -> id + "%2f..%2f..%2fclients");
      path(parameter, Kind.TRAVERSAL, "dots", _ -> "..");
      path(parameter, Kind.TRAVERSAL, "escaped dots", _ -> "%2e%2e");
      path(parameter, Kind.TRAVERSAL, "dots and semicolon", _ -> "..;");
      path(
          parameter,
          Kind.TRAVERSAL,
          "a path upwards and back",
          id -> "../" + collection() + "/" + id);
      path(parameter, Kind.TRAVERSAL, "a parameter of the segment", id -> id + ";jsessionid=1");
      path(parameter, Kind.TRAVERSAL, "two slashes", id -> "/" + id);
      path(parameter, Kind.TRAVERSAL, "a dot behind it", id -> id + "/.");
      path(parameter, Kind.TRAVERSAL, "a backslash", id -> id + "\\..\\");
      path(parameter, Kind.FORMAT, "it in capitals", id -> id.toUpperCase(Locale.ROOT));
      path(parameter, Kind.ENCODING, "it escaped", Mutations::everyByteEscaped);
      path(
          parameter,
          Kind.ENCODING,
          "it escaped twice",
          id -> everyByteEscaped(id).replace("%", "%25"));
      path(parameter, Kind.ENCODING, "raw bytes", _ -> "\u0436\u00e9");
      path(parameter, Kind.EXTREME, "3,000 characters", _ -> "x".repeat(3_000));
      path(parameter, Kind.EXTREME, "9,000 characters", _ -> "x".repeat(9_000));
      path(parameter, Kind.EXTREME, "a huge number", _ -> "9".repeat(30));
      path(parameter, Kind.FORMAT, "a negative number", _ -> "-1");
      path(parameter, Kind.FORMAT, "a number with a sign", _ -> "+1");
      path(parameter, Kind.FORMAT, "a number with a zero", _ -> "01");
      path(parameter, Kind.FORMAT, "a mark of HTML", id -> id + ".json");
    }
    for (String suffix : List.of("/", "//", "/.", "/..", "/%2e", ";x=y", "/wild", "?", "#x")) {
      pathWith(Kind.TRAVERSAL, suffix);
    }
    pathWith(Kind.ENCODING, "%20");
    pathWith(Kind.ENCODING, "%00");
    all.add(
        new Mutation(
            "path",
            Kind.FORMAT,
            "in capitals",
            Part.HTTP,
            sample -> sample.request().target(sample.request().target().toUpperCase(Locale.ROOT))));
  }

  private void pathWith(Kind kind, String suffix) {
    all.add(
        new Mutation(
            "path",
            kind,
            "with " + suffix,
            Part.HTTP,
            sample -> {
              String[] target = sample.request().target().split("\\?", 2);
              return sample
                  .request()
                  .target(target[0] + suffix + (target.length > 1 ? "?" + target[1] : ""));
            }));
  }

  private String collection() {
    return operation.template().split("/")[2];
  }

  private static String everyByteEscaped(String text) {
    StringBuilder escaped = new StringBuilder();
    for (byte one : text.getBytes(UTF_8)) {
      escaped.append("%%%02X".formatted(one & 0xFF));
    }
    return escaped.toString();
  }

  private void path(Parameter parameter, Kind kind, String what, UnaryOperator<String> value) {
    all.add(
        new Mutation(
            "path " + parameter.name(),
            kind,
            what,
            Part.PATH,
            sample -> {
              Map<String, String> values = new LinkedHashMap<>(sample.path());
              values.compute(parameter.name(), (_, right) -> value.apply(right));
              return sample.request().target(sample.target(values));
            }));
  }

  // --- Heads ----------------------------------------------------------------------------------

  private void parametersOfTheHead() {
    for (Parameter parameter : operation.parameters("header")) {
      String name = parameter.name();
      head(name, Kind.MISSING, "", " ", "\t");
      head(name, Kind.FORMAT, "x y", "\"", "\"x", "W/\"", "W/", "*", ",", "\"1\",\"2\"");
      head(name, Kind.FORMAT, "0", "-1", "\"0\"", "\"-1\"", "\"01\"", "\"1.5.6\"");
      head(name, Kind.EXTREME, "\"99999999999999999999\"", "\"9223372036854775807\"");
      for (int length : new int[] {100, 101, 128, 129, 255, 256, 1_001, 5_000}) {
        head(name, Kind.EXTREME, "x".repeat(length));
      }
      head(name, Kind.INJECTION, "\"1\"; drop", "' OR 1=1 --", "${jndi:ldap://localhost:1/a}");
      head(name, Kind.UNICODE, "\u0436\u0435", "\u00e9", "\u007f", "\u0001");
      head(name, Kind.ENCODING, "%00");
      head(name, Kind.TRAVERSAL, "..");
      head(name, Kind.NULL, "null");
      all.add(
          new Mutation(
              "header " + name,
              Kind.DUPLICATE,
              "twice",
              Part.HTTP,
              sample -> sample.request().with(name, "\"1\"").and(name, "\"2\"")));
      all.add(
          new Mutation(
              "header " + name,
              Kind.MISSING,
              "left out",
              Part.HEADER,
              sample -> sample.request().without(name)));
    }
  }

  /** Of a parameter that the document knows. */
  private void head(String name, Kind kind, String... values) {
    for (String value : values) {
      head(name, kind, shortened(value), value, Part.HEADER);
    }
  }

  private static String shortened(String text) {
    return text.length() > 40 ? text.length() + " characters" : "\"" + text + "\"";
  }

  private void head(String name, Kind kind, String what, String value, Part part) {
    all.add(
        new Mutation(
            "header " + name, kind, what, part, sample -> sample.request().with(name, value)));
  }

  private void heads() {
    Map<String, List<String>> heads = new LinkedHashMap<>();
    heads.put(
        "Accept",
        List.of(
            "",
            "text/html",
            "image/*;q=0",
            "*/*;q=x",
            ";",
            "application/json;q=2",
            "a/b/c",
            "\u0436"));
    heads.put(
        "Accept-Language",
        List.of("", "ru;q=x", "*;q=-1", "xx-".repeat(500), "\u0436", "en;q=0, *;q=0", "../../x"));
    heads.put("Accept-Encoding", List.of("", "x", "*;q=0, identity;q=0", "gzip;q=9", "\u0436"));
    heads.put("Accept-Charset", List.of("utf-16", "x;q=x"));
    heads.put(
        "Authorization",
        List.of(
            "",
            "Bearer",
            "Bearer ",
            "Bearer x",
            "Bearer a.b.c",
            "Basic eDp5",
            "Basic \u0436",
            "Bearer " + "x".repeat(7_000),
            "bearer\tx",
            "Digest x",
            "Bearer x y",
            "Bearer eyJhbGciOiJub25lIn0.e30.",
            "\u0436"));
    heads.put("Cookie", List.of("", "a=b;;;=", "a=" + "x".repeat(5_000), "\u0436=\u0001"));
    heads.put("Expect", List.of("100-continue", "200-ok", ""));
    heads.put("Range", List.of("bytes=0-0", "bytes=5-1", "x"));
    heads.put("If-Modified-Since", List.of("x", "Thu, 99 Foo 2026 00:00:00 GMT"));
    heads.put("If-Unmodified-Since", List.of("Thu, 01 Jan 1970 00:00:00 GMT"));
    heads.put("Upgrade", List.of("h2c", "websocket", "x"));
    heads.put("Connection", List.of("Upgrade, HTTP2-Settings", "Authorization", "close", ""));
    heads.put(
        "X-HTTP-Method-Override", List.of("DELETE", "PATCH", "GET", "TRACE", "x", "\u0436", ""));
    heads.put("X-Forwarded-For", List.of("127.0.0.1", "x".repeat(500), "' --"));
    heads.put("X-Forwarded-Host", List.of("a b", "evil.example.org\u0436"));
    heads.put("X-Forwarded-Prefix", List.of("/..", "x"));
    heads.put("Forwarded", List.of("for=\"", "host=\"a b\";proto=x"));
    heads.put("X-Request-Id", List.of("", "x", "x".repeat(500), "\u0436", "a b c d e f"));
    heads.put(
        "traceparent",
        List.of(
            "x",
            "00-0-0-0",
            "ff-" + "a".repeat(32) + "-" + "b".repeat(16) + "-01",
            "00-" + "0".repeat(32) + "-" + "0".repeat(16) + "-00"));
    heads.put("tracestate", List.of("x".repeat(600), "=,=,="));
    heads.put("TE", List.of("trailers", "x"));
    heads.put("Max-Forwards", List.of("0", "x"));
    heads.put(LONG_HEADER, List.of("x".repeat(9_000), "x".repeat(20_000), "x".repeat(40_000)));
    heads.forEach(
        (name, values) ->
            values.forEach(
                value -> head(name, kindOfHead(name), shortened(value), value, Part.HTTP)));
    for (String method :
        List.of(
            "TRACE",
            "CONNECT",
            "OPTIONS",
            "HEAD",
            "PROPFIND",
            "get",
            "G\u0436T",
            "DELETE",
            "PATCH")) {
      all.add(
          new Mutation(
              "method", Kind.HEAD, method, Part.HTTP, sample -> sample.request().method(method)));
    }
    all.add(
        new Mutation(
            "header",
            Kind.MANY,
            "a thousand of them",
            Part.HTTP,
            sample -> {
              Request request = sample.request();
              for (int i = 0; i < 1_000; i++) {
                request = request.and("X-W" + i, "y");
              }
              return request;
            }));
  }

  private static Kind kindOfHead(String name) {
    return switch (name) {
      case "Accept" -> Kind.MEDIA_TYPE;
      case LONG_HEADER -> Kind.EXTREME;
      default -> Kind.HEAD;
    };
  }

  // --- Lines and bytes ------------------------------------------------------------------------

  private void lines() {
    broken(
        Kind.HEADER_INJECTION,
        "CR and LF in a header",
        all -> field(all, "X-A: b\r\nX-B: c"),
        Part.HTTP);
    broken(Kind.HEADER_INJECTION, "LF in a header", all -> field(all, "X-A: b\nX-B: c"), Part.HTTP);
    broken(
        Kind.HEADER_INJECTION,
        "CR in a header",
        all -> field(all, "X-A: b\rX-B: c"),
        Part.BROKEN_HTTP);
    broken(
        Kind.HEADER_INJECTION,
        "NUL in a header",
        all -> field(all, "X-A: b\u0000c"),
        Part.BROKEN_HTTP);
    broken(
        Kind.FRAMING, "a blank before the colon", all -> field(all, "X-A : b"), Part.BROKEN_HTTP);
    broken(Kind.FRAMING, "no colon", all -> field(all, "X-A"), Part.BROKEN_HTTP);
    broken(Kind.FRAMING, "no name", all -> field(all, ": b"), Part.BROKEN_HTTP);
    broken(Kind.FRAMING, "a name that is none", all -> field(all, "X(A): b"), Part.BROKEN_HTTP);
    broken(Kind.HEADER_INJECTION, "a folded line", all -> field(all, "X-A: b\r\n c"), Part.HTTP);
    broken(Kind.DUPLICATE, "a second Host", all -> field(all, "Host: other"), Part.BROKEN_HTTP);
    broken(
        Kind.FRAMING, "no Host", all -> all.replaceFirst("\r\nHost: [^\r]*", ""), Part.BROKEN_HTTP);
    broken(
        Kind.FRAMING,
        "a Host that is none",
        all -> all.replaceFirst("\r\nHost: [^\r]*", "\r\nHost: a b\u0001"),
        Part.BROKEN_HTTP);
    broken(Kind.FRAMING, "a negative length", all -> length(all, "-1"), Part.BROKEN_HTTP);
    broken(Kind.FRAMING, "a length that is none", all -> length(all, "x"), Part.BROKEN_HTTP);
    broken(Kind.FRAMING, "a length with a sign", all -> length(all, "+5"), Part.BROKEN_HTTP);
    broken(Kind.FRAMING, "a huge length", all -> length(all, "9".repeat(30)), Part.BROKEN_HTTP);
    broken(
        Kind.DUPLICATE,
        "two lengths",
        all -> field(length(all, "5"), "Content-Length: 6"),
        Part.BROKEN_HTTP);
    broken(
        Kind.FRAMING, "a length beyond all", all -> length(all, "99999999999"), Part.BROKEN_HTTP);
    broken(
        Kind.FRAMING,
        "length and chunks",
        all -> field(length(all, "5"), "Transfer-Encoding: chunked"),
        Part.BROKEN_HTTP);
    broken(
        Kind.FRAMING,
        "an encoding that is none",
        all -> field(all, "Transfer-Encoding: wild"),
        Part.BROKEN_HTTP);
    cutOff("chunks that are none", all -> chunked(all, "zz\r\nabc\r\n0\r\n\r\n"));
    cutOff("a negative chunk", all -> chunked(all, "-1\r\nabc\r\n0\r\n\r\n"));
    cutOff("a huge chunk", all -> chunked(all, "fffffffffffffffff\r\nabc"));
    broken(
        Kind.FRAMING,
        "no HTTP at all",
        _ -> "\u0016\u0003\u0001\u0002\u0000\r\n\r\n",
        Part.BROKEN_HTTP);
    broken(
        Kind.FRAMING,
        "a line without a version",
        all -> all.replaceFirst(" HTTP/1.1", ""),
        Part.BROKEN_HTTP);
    broken(
        Kind.FRAMING,
        "HTTP/2.0",
        all -> all.replaceFirst("HTTP/1.1", "HTTP/2.0"),
        Part.BROKEN_HTTP);
    broken(
        Kind.FRAMING,
        "HTTP/9.9",
        all -> all.replaceFirst("HTTP/1.1", "HTTP/9.9"),
        Part.BROKEN_HTTP);
    broken(Kind.FRAMING, "HTTP/1.0", all -> all.replaceFirst("HTTP/1.1", "HTTP/1.0"), Part.HTTP);
    broken(
        Kind.FRAMING,
        "a blank in the target",
        all -> all.replaceFirst(" HTTP", " x HTTP"),
        Part.BROKEN_HTTP);
    broken(
        Kind.ENCODING,
        "raw bytes in the target",
        all -> all.replaceFirst(" HTTP", "\u00ff\u0001 HTTP"),
        Part.HTTP);
    broken(
        Kind.FRAMING,
        "the target of a proxy",
        all -> all.replaceFirst(" /", " http://other.example.org/"),
        Part.HTTP);
    broken(
        Kind.FRAMING,
        "no slash in the target",
        all -> all.replaceFirst(" /", " "),
        Part.BROKEN_HTTP);
    broken(
        Kind.EXTREME,
        "a first line of 40,000",
        all -> all.replaceFirst(" HTTP", "?" + "x".repeat(40_000) + " HTTP"),
        Part.BROKEN_HTTP);
    broken(
        Kind.EXTREME,
        "heads of 80,000",
        all -> field(all, "X-A: " + "x".repeat(80_000)),
        Part.BROKEN_HTTP);
    broken(Kind.FRAMING, "lines that end in LF", all -> all.replace("\r\n", "\n"), Part.HTTP);
    cutOff("half of the head", all -> all.substring(0, all.indexOf("\r\n\r\n") / 2));
    if (operation.takesBody()) {
      cutOff("half of the body", Mutations::halfOfTheBody);
      broken(
          Kind.FRAMING, "a length that is one short", all -> lengthBy(all, -1), Part.BROKEN_HTTP);
      cutOff("a length that is one long", all -> lengthBy(all, 1));
    }
  }

  private void broken(Kind kind, String what, UnaryOperator<String> change, Part part) {
    all.add(new Mutation("bytes", kind, what, part, sample -> sample.request().text(change)));
  }

  /** What is missing does not come. */
  private void cutOff(String what, UnaryOperator<String> change) {
    all.add(
        new Mutation(
            "bytes",
            Kind.FRAMING,
            what,
            Part.BROKEN_HTTP,
            sample -> sample.request().text(change).halfClosed()));
  }

  private static String field(String all, String line) {
    int end = all.indexOf("\r\n\r\n");
    return all.substring(0, end) + "\r\n" + line + all.substring(end);
  }

  private static String length(String all, String value) {
    return field(all.replaceFirst("\r\nContent-Length: [0-9]+", ""), "Content-Length: " + value);
  }

  private static String lengthBy(String all, int difference) {
    int body = all.length() - all.indexOf("\r\n\r\n") - 4;
    return length(all, Integer.toString(body + difference));
  }

  private static String chunked(String all, String chunks) {
    String head = all.substring(0, all.indexOf("\r\n\r\n") + 4);
    return field(head.replaceFirst("\r\nContent-Length: [0-9]+", ""), "Transfer-Encoding: chunked")
        + chunks;
  }

  private static String halfOfTheBody(String all) {
    int body = all.indexOf("\r\n\r\n") + 4;
    return all.substring(0, body + (all.length() - body) / 2);
  }

  /** For people: bytes that are no text, as they would be in a program. */
  static String readable(byte[] bytes, int limit) {
    StringBuilder text = new StringBuilder();
    for (char one : new String(bytes, ISO_8859_1).toCharArray()) {
      if (text.length() > limit) {
        return text + "… (" + bytes.length + " bytes)";
      }
      if (one == '\r') {
        continue;
      }
      boolean plain = one == '\n' || (one >= ' ' && one < 0x7F);
      text.append(plain ? Character.toString(one) : "\\x%02x".formatted((int) one));
    }
    return text.toString();
  }
}
