package org.caspian.contracttests;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.caspian.stack.Stack;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What each process listens on, by the tables of the kernel: nobody on the network gets in. */
@Tag(Platform.OWN)
@EnabledOnOs(OS.LINUX)
class EverySocketIsOnLoopbackTest {

  private static final String LISTENS = "0A";

  private static Map<String, InetAddress> listening;

  @BeforeAll
  static void readTables() throws IOException {
    Platform.shared();
    listening = new HashMap<>();
    for (String table : List.of("tcp", "tcp6")) {
      Path file = Path.of("/proc/net", table);
      if (Files.exists(file)) {
        readInto(listening, Files.readAllLines(file));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("parts")
  void of(String part) throws IOException {
    ProcessHandle process = Platform.shared().stack().process(part).orElseThrow();
    List<InetAddress> addresses = new ArrayList<>();
    for (ProcessHandle each : Stream.concat(Stream.of(process), process.children()).toList()) {
      socketsOf(each).stream()
          .filter(listening::containsKey)
          .map(listening::get)
          .forEach(addresses::add);
    }

    assertFalse(addresses.isEmpty(), part + " listens on nothing");
    assertTrue(
        addresses.stream().allMatch(InetAddress::isLoopbackAddress), part + ": " + addresses);
  }

  static Stream<String> parts() {
    return Stream.concat(
        Stream.of("postgres", "kafka"),
        Stack.services().stream().flatMap(name -> Stream.of(name, name + "-2")));
  }

  /** By the inodes of the sockets, their addresses. */
  private static void readInto(Map<String, InetAddress> found, List<String> table)
      throws UnknownHostException {
    for (String line : table.subList(1, table.size())) {
      String[] columns = line.strip().split("\\s+");
      if (columns[3].equals(LISTENS)) {
        found.put(columns[9], address(columns[1].substring(0, columns[1].indexOf(':'))));
      }
    }
  }

  /** The kernel writes words of four bytes in the order of the machine. */
  private static InetAddress address(String hex) throws UnknownHostException {
    ByteBuffer written = ByteBuffer.wrap(HexFormat.of().parseHex(hex));
    ByteBuffer address = ByteBuffer.allocate(written.capacity()).order(ByteOrder.nativeOrder());
    while (written.hasRemaining()) {
      address.putInt(written.getInt());
    }
    return InetAddress.getByAddress(address.array());
  }

  private static Set<String> socketsOf(ProcessHandle process) throws IOException {
    Set<String> inodes = new HashSet<>();
    try (Stream<Path> files = Files.list(Path.of("/proc", Long.toString(process.pid()), "fd"))) {
      for (Path file : files.toList()) {
        // One that was closed meanwhile listens no more.
        if (Files.isSymbolicLink(file)) {
          String target = Files.readSymbolicLink(file).toString();
          inodes.add(target.replaceAll("^socket:\\[(\\d+)]$", "$1"));
        }
      }
    }
    return inodes;
  }
}
