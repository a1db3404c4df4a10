package org.caspian.members.charter;

import org.eclipse.microprofile.config.spi.Converter;

/** Reads a number that the charter says, {@code 2; 2027-01-01=3}. */
public final class DatedNumberConverter implements Converter<Dated<Integer>> {

  private static final long serialVersionUID = 1L;

  @Override
  public Dated<Integer> convert(String value) {
    return Dated.parse(value, Integer::valueOf);
  }
}
