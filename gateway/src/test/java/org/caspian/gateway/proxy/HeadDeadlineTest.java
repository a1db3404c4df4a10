package org.caspian.gateway.proxy;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On a connection whose time is the test's; a head takes ten seconds at most. */
class HeadDeadlineTest {

  private final Set<HeadDeadline> open = new HashSet<>();
  private final HeadDeadline deadline = new HeadDeadline(Duration.ofSeconds(10), open);

  /** What is made of the bytes that come, in the place of a server. */
  private Runnable server = () -> {};

  private EmbeddedChannel connection;

  @BeforeEach
  void open() {
    connection = new EmbeddedChannel();
    connection.freezeTime();
    connection
        .pipeline()
        .addLast(
            deadline,
            new ChannelInboundHandlerAdapter() {
              @Override
              public void channelRead(ChannelHandlerContext context, Object bytes) {
                server.run();
              }
            });
    connection.pipeline().fireChannelActive();
  }

  private void comes(Runnable then) {
    server = then;
    connection.writeInbound("bytes");
  }

  private void aByteComes() {
    comes(() -> {});
  }

  private void aRequestIsAnswered() {
    comes(deadline::headCame);
    answered();
  }

  private void answered() {
    deadline.answered(() -> true);
  }

  private boolean isOpenAfter(int seconds) {
    connection.advanceTimeBy(seconds, TimeUnit.SECONDS);
    connection.runScheduledPendingTasks();
    return connection.isOpen();
  }

  @Test
  void nothingSaidEndsIt() {
    assertTrue(isOpenAfter(9));
    assertFalse(isOpenAfter(1));
  }

  @Test
  void aByteNowAndThenDoesNotKeepIt() {
    for (int second = 0; second < 9; second++) {
      aByteComes();
      assertTrue(isOpenAfter(1));
    }
    assertFalse(isOpenAfter(1));
  }

  @Test
  void norDoesItBetweenLaterRequests() {
    aRequestIsAnswered();
    assertTrue(isOpenAfter(100));
    aByteComes();
    assertTrue(isOpenAfter(9));
    aByteComes();
    assertFalse(isOpenAfter(1));
  }

  @Test
  void betweenRequestsItRests() {
    aRequestIsAnswered();
    assertTrue(isOpenAfter(1000));
    aRequestIsAnswered();
    assertTrue(isOpenAfter(1000));
  }

  @Test
  void itRestsAlsoWhenTheAnswerCameAtOnce() {
    comes(
        () -> {
          deadline.headCame();
          answered();
        });

    assertTrue(isOpenAfter(1000));
  }

  @Test
  void aLateHeadIsInTimeIfItIsWholeBeforeTheEnd() {
    aByteComes();
    assertTrue(isOpenAfter(9));
    comes(deadline::headCame);

    assertTrue(isOpenAfter(1000));
  }

  @Test
  void aLongBodyAndASlowAnswerAreNotCut() {
    comes(deadline::headCame);
    for (int piece = 0; piece < 100; piece++) {
      assertTrue(isOpenAfter(5));
      aByteComes();
    }

    assertTrue(isOpenAfter(1000));
  }

  @Test
  void theEndOfABodyThatIsAnsweredAtOnceIsNoHead() {
    comes(deadline::headCame);
    comes(this::answered);

    assertTrue(isOpenAfter(1000));
  }

  @Test
  void whoIsRefusedEarlyMayGoOnSending() {
    AtomicBoolean read = new AtomicBoolean();
    comes(deadline::headCame);
    deadline.answered(read::get);
    for (int piece = 0; piece < 100; piece++) {
      aByteComes();
      assertTrue(isOpenAfter(5));
    }
    comes(() -> read.set(true));
    assertTrue(isOpenAfter(1000));

    aByteComes();
    assertFalse(isOpenAfter(10));
  }

  @Test
  void ofRequestsInOneGoNoneIsCut() {
    comes(deadline::headCame);
    // The next one waits its turn, and begins before the server tells that the first one ended.
    aByteComes();
    deadline.headCame();
    answered();
    aByteComes();
    assertTrue(isOpenAfter(1000));
    answered();

    assertTrue(isOpenAfter(1000));
    aByteComes();
    assertFalse(isOpenAfter(10));
  }

  @Test
  void whereItIsTakenAwayNothingIsCut() {
    aByteComes();
    connection.pipeline().remove(deadline);

    assertTrue(isOpenAfter(1000));
  }

  @Test
  void alsoWhereThatHappensWithTheBytes() {
    comes(() -> connection.pipeline().remove(deadline));

    assertTrue(isOpenAfter(1000));
  }

  private boolean isOpenAfterTheRestingAreClosed() {
    open.forEach(HeadDeadline::hangUpIfResting);
    connection.runPendingTasks();
    return connection.isOpen();
  }

  @Test
  void whatIsAnsweredRests() {
    aRequestIsAnswered();

    assertFalse(isOpenAfterTheRestingAreClosed());
    assertTrue(open.isEmpty());
  }

  @Test
  void whatSaidNothingYetDoesNotRest() {
    assertTrue(isOpenAfterTheRestingAreClosed());
  }

  @Test
  void whatIsUnderWayDoesNotRest() {
    aRequestIsAnswered();
    comes(deadline::headCame);

    assertTrue(isOpenAfterTheRestingAreClosed());
  }

  @Test
  void whatHasBegunToSpeakAgainDoesNotRest() {
    aRequestIsAnswered();
    aByteComes();

    assertTrue(isOpenAfterTheRestingAreClosed());
  }

  @Test
  void whoIsAnsweredWhileStillSendingDoesNotRest() {
    comes(deadline::headCame);
    deadline.answered(() -> false);

    assertTrue(isOpenAfterTheRestingAreClosed());
  }
}
