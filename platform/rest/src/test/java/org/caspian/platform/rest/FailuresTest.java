package org.caspian.platform.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.http.HttpClosedException;
import io.vertx.ext.web.handler.HttpException;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import org.junit.jupiter.api.Test;

class FailuresTest {

  @Test
  void whoHangsUpIsNoFaultOfOurs() {
    assertTrue(Failures.isHangUp(new HttpClosedException("Connection was closed")));
    assertTrue(Failures.isHangUp(new IOException(new ClosedChannelException())));
    assertFalse(Failures.isHangUp(new IOException("disk full")));
  }

  @Test
  void aFailureOfTheRouterHasItsOwnStatus() {
    assertEquals(Problems.BAD_REQUEST, Failures.refusal(new HttpException(400)).type());
    assertEquals(Problems.INTERNAL, Failures.refusal(new HttpException(500)).type());
  }
}
