package org.caspian.contracttests;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A request that is sent once, on a connection of its own, by a client whose own work is next to
 * nothing: one that reads answers with care is too late with the next request where the machine has
 * much else to do, and a gateway does not wait for long on a connection on which nothing comes.
 */
record BareRequest(String method, String path, Map<String, String> fields, String body) {

  private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: (\\d+)");
  private static final int PATIENCE_MILLIS = 60_000;

  /**
   * Sends it and reads the answer to its end.
   *
   * @return the status
   * @throws ConnectException if nobody takes the connection: nothing was sent
   * @throws IOException if there is no answer, or not all of it
   */
  int sentTo(URI address) throws IOException {
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.getOutputStream().write(message(address).getBytes(StandardCharsets.UTF_8));
      return status(
          new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8), address);
    }
  }

  private String message(URI address) {
    String head =
        fields.entrySet().stream()
            .map(field -> field.getKey() + ": " + field.getValue() + "\r\n")
            .collect(Collectors.joining());
    return "%s %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\nContent-Length: %d\r\n%s\r\n%s"
        .formatted(
            method,
            path,
            address.getAuthority(),
            body.getBytes(StandardCharsets.UTF_8).length,
            head,
            body);
  }

  private static int status(String answer, URI address) throws IOException {
    if (!answer.startsWith("HTTP/1.1 ")) {
      throw new IOException(address + " gave no answer");
    }
    if (!isWhole(answer)) {
      throw new IOException(address + " gave a part of an answer: " + answer);
    }
    return Integer.parseInt(answer.split(" ", 3)[1]);
  }

  private static boolean isWhole(String answer) {
    String[] parts = answer.split("\r\n\r\n", 2);
    Matcher length = LENGTH.matcher(parts[0]);
    return length.find()
        ? parts[1].getBytes(StandardCharsets.UTF_8).length == Integer.parseInt(length.group(1))
        : answer.endsWith("\r\n0\r\n\r\n");
  }
}
