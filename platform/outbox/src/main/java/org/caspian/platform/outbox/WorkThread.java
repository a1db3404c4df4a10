package org.caspian.platform.outbox;

import java.time.Duration;

/** A thread that does rounds of work until it is stopped; no failure ends it. */
final class WorkThread implements AutoCloseable {

  private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
  private static final Duration GRACE = Duration.ofSeconds(3);

  private final Work work;
  private final Outage outage;
  private final Thread thread;
  private Duration pause = FIRST_PAUSE;
  private volatile boolean stopping;

  private WorkThread(String name, Work work) {
    this.work = work;
    this.outage = new Outage(name);
    this.thread = Thread.ofPlatform().daemon().name(name).unstarted(this::run);
  }

  static WorkThread start(String name, Work work) {
    WorkThread started = new WorkThread(name, work);
    started.thread.start();
    return started;
  }

  /** Asks it to end after the round that runs, without waiting for that. */
  void stop() {
    stopping = true;
  }

  /** Lets the round end; one that does not within a few seconds is interrupted. */
  @Override
  public void close() {
    stop();
    try {
      if (!thread.join(GRACE)) {
        thread.interrupt();
        thread.join(GRACE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    while (!stopping) {
      try {
        if (work.round() || outage.isCalm()) {
          outage.over();
          pause = FIRST_PAUSE;
        }
      } catch (InterruptedException e) {
        stopping = true;
      } catch (Throwable e) { // also an Error: the thread would be gone without anybody noticing
        work.close();
        if (!stopping) {
          outage.report(e);
          pause();
        }
      }
    }
    work.close();
  }

  /** Each failure in a row is followed by a longer one: a consumer that comes and goes disturbs. */
  private void pause() {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException e) {
      stopping = true;
    }
    Duration doubled = pause.multipliedBy(2);
    pause = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
  }
}
