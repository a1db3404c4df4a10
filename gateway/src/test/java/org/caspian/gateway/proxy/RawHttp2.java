package org.caspian.gateway.proxy;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/**
 * One request of HTTP/2, written frame by frame (RFC 9113, RFC 7541): no client sends what this one
 * does.
 */
final class RawHttp2 {

  private static final int HEADERS = 1;
  private static final int RESET = 3;
  private static final int SETTINGS = 4;
  private static final int GO_AWAY = 7;
  private static final int WITH_PRIORITY = 32;
  private static final int PRIORITY_BYTES = 5;
  private static final int END_OF_STREAM_AND_HEADERS = 5;

  /** Of the static table: {@code :status} 200, 204, 206, 304, 400, 404, 500. */
  private static final Map<Integer, Integer> STATUSES =
      Map.of(8, 200, 9, 204, 10, 206, 11, 304, 12, 400, 13, 404, 14, 500);

  private final SSLContext trust;
  private final int port;

  RawHttp2(SSLContext trust, int port) {
    this.trust = trust;
    this.port = port;
  }

  /**
   * The status of the answer to a request of these fields, in this order.
   *
   * @return 0 if the stream or the connection is ended instead, -1 for another status
   */
  int status(Map<String, String> fields) throws IOException {
    try (SSLSocket socket = (SSLSocket) trust.getSocketFactory().createSocket("localhost", port)) {
      SSLParameters parameters = socket.getSSLParameters();
      parameters.setApplicationProtocols(new String[] {"h2"});
      socket.setSSLParameters(parameters);
      DataOutputStream out = new DataOutputStream(socket.getOutputStream());
      out.writeBytes("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
      write(out, SETTINGS, 0, 0, new byte[0]);
      write(out, HEADERS, END_OF_STREAM_AND_HEADERS, 1, block(fields));
      out.flush();
      return answer(new DataInputStream(socket.getInputStream()));
    }
  }

  private static void write(DataOutputStream out, int type, int flags, int stream, byte[] payload)
      throws IOException {
    out.writeByte(payload.length >> 16);
    out.writeShort(payload.length);
    out.writeByte(type);
    out.writeByte(flags);
    out.writeInt(stream);
    out.write(payload);
  }

  /** Each as a literal that nobody has to remember. */
  private static byte[] block(Map<String, String> fields) throws IOException {
    ByteArrayOutputStream block = new ByteArrayOutputStream();
    for (Map.Entry<String, String> field : fields.entrySet()) {
      block.write(0);
      text(block, field.getKey());
      text(block, field.getValue());
    }
    return block.toByteArray();
  }

  private static void text(ByteArrayOutputStream block, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    int inOneByte = 127;
    if (bytes.length < inOneByte) {
      block.write(bytes.length);
    } else {
      block.write(inOneByte);
      int rest = bytes.length - inOneByte;
      for (; rest > 127; rest >>= 7) {
        block.write(rest & 127 | 128);
      }
      block.write(rest);
    }
    block.write(bytes);
  }

  private static int answer(DataInputStream in) throws IOException {
    while (true) {
      int length = in.read() << 16 | in.readUnsignedShort();
      int type = in.read();
      int flags = in.read();
      in.readInt();
      byte[] payload = in.readNBytes(length);
      if (type == RESET || type == GO_AWAY) {
        return 0;
      }
      if (type == HEADERS) {
        int first = payload[(flags & WITH_PRIORITY) == 0 ? 0 : PRIORITY_BYTES] & 255;
        return first > 128 ? STATUSES.getOrDefault(first & 127, -1) : -1;
      }
    }
  }
}
