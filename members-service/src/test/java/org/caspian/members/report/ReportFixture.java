package org.caspian.members.report;

import io.restassured.response.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.caspian.members.Member;

/** Reports as tests read them. */
final class ReportFixture {

  static final String REPORTS = "/v1/reports/members/";

  private ReportFixture() {}

  /** As the secretariat reads it. */
  static Response read(String report, Map<String, String> parameters) {
    Response answer = Member.secretariatAsks().queryParams(parameters).get(REPORTS + report);
    answer.then().statusCode(200);
    return answer;
  }

  /** The lines of it as a sheet, the header first. */
  static List<String> sheet(String report, Map<String, String> parameters) {
    Response answer =
        Member.secretariatAsks().accept("text/csv").queryParams(parameters).get(REPORTS + report);
    answer.then().statusCode(200).header("Content-Type", "text/csv;charset=UTF-8;header=present");
    return Arrays.asList(answer.asString().split("\r\n"));
  }
}
