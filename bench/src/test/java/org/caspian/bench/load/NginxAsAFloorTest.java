package org.caspian.bench.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class NginxAsAFloorTest {

  @Test
  void itListensHereOnlyAndKeepsItsConnectionsToTheService() {
    String settings = Nginx.settings(Path.of("/folder"), 8_190, 8_081, 2);

    assertTrue(settings.contains("listen 127.0.0.1:8190;"), settings);
    assertTrue(settings.contains("server 127.0.0.1:8081; keepalive 128;"), settings);
    assertTrue(settings.contains("proxy_set_header Connection \"\";"), settings);
    assertTrue(settings.contains("worker_processes 2;"), settings);
    assertEquals(count(settings, '{'), count(settings, '}'));
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(each -> each == wanted).count();
  }
}
