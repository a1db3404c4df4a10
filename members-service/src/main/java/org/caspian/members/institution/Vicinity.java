package org.caspian.members.institution;

import java.util.Map;
import org.caspian.platform.command.Conditions;

/**
 * What is not farther from a point than some kilometres, on a sphere.
 *
 * @param latitude degrees north, -90 to 90
 * @param longitude degrees east, -180 to 180
 * @param kilometres at least 1
 */
record Vicinity(double latitude, double longitude, int kilometres) {

  /** Latitude and longitude in degrees with a comma between, within their bounds. */
  static final String FORM =
      "^-?([0-8]?[0-9](\\.[0-9]{1,10})?|90(\\.0{1,10})?),"
          + "-?((1[0-7][0-9]|[0-9]{1,2})(\\.[0-9]{1,10})?|180(\\.0{1,10})?)$";

  /** The radius of a sphere with the volume of the earth. */
  private static final double EARTH_KILOMETRES = 6371.0;

  private static final String LATITUDE = "i.place.latitude between :southernmost and :northernmost";

  /** The cosine of the angle between two points, as seen from the centre of the earth. */
  private static final String ANGLE =
      """
      sin(radians(i.place.latitude)) * :z
        + cos(radians(i.place.latitude))
          * (cos(radians(i.place.longitude)) * :x + sin(radians(i.place.longitude)) * :y)
        >= :cosine""";

  /**
   * That around a point as a request names it.
   *
   * @param point of the {@link #FORM}
   */
  static Vicinity of(String point, int kilometres) {
    int comma = point.indexOf(',');
    return new Vicinity(
        Double.parseDouble(point.substring(0, comma)),
        Double.parseDouble(point.substring(comma + 1)),
        kilometres);
  }

  /** The conditions over an institution {@code i}. An index serves the first. */
  Conditions conditions() {
    double angle = kilometres / EARTH_KILOMETRES;
    double degrees = Math.toDegrees(angle);
    double phi = Math.toRadians(latitude);
    double lambda = Math.toRadians(longitude);
    return new Conditions()
        .and(
            LATITUDE,
            Map.of("southernmost", latitude - degrees, "northernmost", latitude + degrees))
        .and(
            ANGLE,
            Map.of(
                "x",
                Math.cos(phi) * Math.cos(lambda),
                "y",
                Math.cos(phi) * Math.sin(lambda),
                "z",
                Math.sin(phi),
                "cosine",
                Math.cos(Math.min(angle, Math.PI))));
  }
}
