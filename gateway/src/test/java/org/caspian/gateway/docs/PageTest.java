package org.caspian.gateway.docs;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.caspian.gateway.docs.Page.Cell;
import org.junit.jupiter.api.Test;

class PageTest {

  private static final String MARKUP = "<script>\"x\" & 'y'</script>%s{content}";
  private static final String SHOWN =
      "&lt;script&gt;&quot;x&quot; &amp; &#39;y&#39;&lt;/script&gt;%s{content}";

  @Test
  void showsMarkupAsTheTextThatItIs() {
    String html =
        Page.of(MARKUP)
            .heading(MARKUP)
            .paragraph(MARKUP)
            .link("/" + MARKUP, MARKUP)
            .table(List.of(MARKUP), List.of(List.of(Cell.of(MARKUP), Cell.link(MARKUP, MARKUP))))
            .html();

    assertFalse(html.contains("<script"), html);
    for (String place :
        List.of(
            "<title>%s</title>",
            "<h1>%s</h1>",
            "<h2>%s</h2>",
            "<p>%s</p>",
            "<a href=\"/%1$s\">%1$s</a>",
            "<th>%s</th>",
            "<td>%s</td>",
            "<a href=\"%1$s\">%1$s</a>")) {
      assertTrue(html.contains(place.formatted(SHOWN)), place + " in " + html);
    }
  }

  @Test
  void showsWhatStandsBetweenBackticksAsCode() {
    assertTrue(
        Page.of("x")
            .paragraph("Send `If-Match: \"7\"`, not `*`.")
            .html()
            .contains("<p>Send <code>If-Match: &quot;7&quot;</code>, not <code>*</code>.</p>"));
  }
}
