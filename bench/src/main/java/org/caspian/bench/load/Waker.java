package org.caspian.bench.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.caspian.bench.platform.BenchException;
import org.caspian.bench.platform.Platform;

/** Wakes the relay after commits, once for all since the last time, on a connection of its own. */
final class Waker implements AutoCloseable {

  private final Semaphore wanted = new Semaphore(0);
  private final Connection connection;
  private final Thread thread = new Thread(this::run, "waker");
  private volatile boolean closed;

  Waker(Platform platform) {
    try {
      connection = platform.connect(Messages.SENDER);
    } catch (SQLException failure) {
      throw new BenchException("Nobody can wake the relay", failure);
    }
    thread.start();
  }

  void wake() {
    wanted.release();
  }

  private void run() {
    try (connection) {
      while (!closed) {
        if (wanted.tryAcquire(100, TimeUnit.MILLISECONDS)) {
          wanted.drainPermits();
          Messages.wake(connection);
        }
      }
    } catch (SQLException | InterruptedException failure) {
      throw new BenchException("Nobody wakes the relay", failure);
    }
  }

  @Override
  public void close() {
    closed = true;
  }
}
