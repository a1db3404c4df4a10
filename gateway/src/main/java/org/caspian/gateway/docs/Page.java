package org.caspian.gateway.docs;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A page for people, without a script. Everything that is put into it is text: what HTML would take
 * for markup is escaped. What stands between backticks is shown as code.
 */
public final class Page {

  /** Nothing but its style sheet is loaded, and it is shown in no frame. */
  public static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none';"
          + " frame-ancestors 'none'";

  /** The media type of a page. */
  public static final String MEDIA_TYPE = "text/html;charset=UTF-8";

  private static final String TEMPLATE =
      new String(Asset.read("docs/page.html", MEDIA_TYPE).plain(), StandardCharsets.UTF_8);
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  private final String title;
  private final StringBuilder content = new StringBuilder();

  private Page(String title) {
    this.title = title;
  }

  /** A page with this title, which is its first heading too. */
  public static Page of(String title) {
    Page page = new Page(title);
    page.element("h1", title);
    return page;
  }

  /** Adds a heading below the title. */
  public Page heading(String text) {
    return element("h2", text);
  }

  /** Adds a paragraph. */
  public Page paragraph(String text) {
    return element("p", text);
  }

  /**
   * Adds a paragraph that is a link.
   *
   * @param path of the gateway, beginning with a slash
   */
  public Page link(String path, String text) {
    content.append("    <p>").append(anchor(path, text)).append("</p>\n");
    return this;
  }

  /**
   * Adds a table.
   *
   * @param columns what stands above them
   * @param rows the cells of each
   */
  public Page table(List<String> columns, List<List<Cell>> rows) {
    content.append("    <table>\n      <tr>");
    columns.forEach(column -> content.append("<th>").append(marked(column)).append("</th>"));
    content.append("</tr>\n");
    for (List<Cell> row : rows) {
      content.append("      <tr>");
      row.forEach(cell -> content.append("<td>").append(cell.html()).append("</td>"));
      content.append("</tr>\n");
    }
    content.append("    </table>\n");
    return this;
  }

  /** The page as HTML. */
  public String html() {
    return TEMPLATE.formatted(escaped(title), content);
  }

  /** The page, ready to be sent. */
  Asset asset() {
    return Asset.of(html().getBytes(StandardCharsets.UTF_8), MEDIA_TYPE);
  }

  private Page element(String name, String text) {
    content.append("    <%s>%s</%s>\n".formatted(name, marked(text), name));
    return this;
  }

  private static String anchor(String path, String text) {
    return "<a href=\"%s\">%s</a>".formatted(escaped(path), marked(text));
  }

  private static String marked(String text) {
    return CODE.matcher(escaped(text)).replaceAll("<code>$1</code>");
  }

  private static String escaped(String text) {
    return text.chars().mapToObj(Page::escaped).collect(Collectors.joining());
  }

  private static String escaped(int character) {
    return switch (character) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&quot;";
      case '\'' -> "&#39;";
      default -> Character.toString(character);
    };
  }

  /** What stands in a cell of a table. */
  public static final class Cell {

    private final String html;

    private Cell(String html) {
      this.html = html;
    }

    /** Text. */
    public static Cell of(String text) {
      return new Cell(marked(text));
    }

    /**
     * A link.
     *
     * @param path of the gateway, beginning with a slash
     */
    public static Cell link(String path, String text) {
      return new Cell(anchor(path, text));
    }

    private String html() {
      return html;
    }
  }
}
