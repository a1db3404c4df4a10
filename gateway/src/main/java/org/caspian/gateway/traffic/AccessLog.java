package org.caspian.gateway.traffic;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.FileNotFoundException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.jboss.logmanager.handlers.AsyncHandler;
import org.jboss.logmanager.handlers.ConsoleHandler;
import org.jboss.logmanager.handlers.SizeRotatingFileHandler;

/**
 * Writes a line of JSON for each request, under the category {@code caspian.access}. A thread of
 * its own writes: where it cannot keep up, lines are lost rather than requests held up.
 */
@Singleton
final class AccessLog {

  private static final String CATEGORY = "caspian.access";

  /** A second's worth at full load. */
  private static final int QUEUE = 4096;

  private static final ObjectWriter JSON = new ObjectMapper().writerFor(AccessEntry.class);

  private final AccessLogConfig config;
  private final Logger logger = Logger.getLogger(CATEGORY);
  private ExtHandler handler;

  AccessLog(AccessLogConfig config) {
    this.config = config;
  }

  @PostConstruct
  void open() {
    logger.setUseParentHandlers(false);
    if (config.enabled()) {
      AsyncHandler queue = new AsyncHandler(QUEUE);
      queue.setOverflowAction(AsyncHandler.OverflowAction.DISCARD);
      queue.addHandler(config.file().map(this::file).orElseGet(AccessLog::standardOutput));
      queue.setCloseChildren(true);
      handler = queue;
      logger.addHandler(handler);
    }
  }

  @PreDestroy
  void close() {
    if (handler != null) {
      logger.removeHandler(handler);
      handler.close();
    }
  }

  /** Whether anybody reads what is written. */
  boolean isOn() {
    return handler != null && logger.isLoggable(Level.INFO);
  }

  void write(AccessEntry entry) {
    try {
      logger.info(JSON.writeValueAsString(entry));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an entry is made of plain values", e);
    }
  }

  private ExtHandler file(Path path) {
    try {
      SizeRotatingFileHandler file =
          new SizeRotatingFileHandler(config.maxSize().asLongValue(), config.kept());
      file.setFormatter(lines());
      file.setAppend(true);
      file.setFile(path.toFile());
      return file;
    } catch (FileNotFoundException e) {
      throw new UncheckedIOException("The access log cannot be written to " + path, e);
    }
  }

  private static ExtHandler standardOutput() {
    // Not closed with the queue: others write there too.
    return new ConsoleHandler(ConsoleHandler.Target.SYSTEM_OUT, lines());
  }

  private static PatternFormatter lines() {
    return new PatternFormatter("%s%n");
  }
}
