package org.caspian.platform.embedded;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/**
 * The first request of every client of Kafka, ApiVersions, written by hand: a whole client would
 * take longer to start than the broker to answer.
 */
final class KafkaHandshake {

  private static final int TIMEOUT_MILLIS = 2_000;
  private static final int API_VERSIONS = 18;
  private static final int VERSION = 0;
  private static final int CORRELATION_ID = 25;
  private static final int NO_CLIENT_ID = -1;
  private static final int REQUEST_BYTES = 10;

  private KafkaHandshake() {}

  /** Tells whether the broker on this port answers; one that is stopped or hangs does not. */
  static boolean succeeds(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT_MILLIS);
      socket.setSoTimeout(TIMEOUT_MILLIS);
      ask(new DataOutputStream(socket.getOutputStream()));
      DataInputStream answer = new DataInputStream(socket.getInputStream());
      int size = answer.readInt();
      return size > 0 && answer.readInt() == CORRELATION_ID;
    } catch (IOException noAnswer) {
      return false;
    }
  }

  private static void ask(DataOutputStream request) throws IOException {
    request.writeInt(REQUEST_BYTES);
    request.writeShort(API_VERSIONS);
    request.writeShort(VERSION);
    request.writeInt(CORRELATION_ID);
    request.writeShort(NO_CLIENT_ID);
    request.flush();
  }
}
