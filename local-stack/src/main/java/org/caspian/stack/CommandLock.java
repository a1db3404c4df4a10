package org.caspian.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps two commands that start or stop parts from working on the same folder at once. */
final class CommandLock implements AutoCloseable {

  private final FileChannel channel;

  private CommandLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the lock, which the system frees when this process ends, however it ends.
   *
   * @throws StackException when another command holds it
   */
  static CommandLock take(Home home) {
    Path file = home.folder().resolve("lock");
    PrivateFile.makeFolder(home.folder());
    try {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!isTaken(channel)) {
        channel.close();
        throw new StackException(
            "Another ./caspian command is starting or stopping parts in " + home.folder());
      }
      return new CommandLock(channel);
    } catch (IOException failure) {
      throw new UncheckedIOException("Could not lock " + file, failure);
    }
  }

  private static boolean isTaken(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException heldByThisProcess) {
      return false;
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
