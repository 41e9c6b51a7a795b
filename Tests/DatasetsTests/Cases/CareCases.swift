import Datasets

/// Rows that break and keep the rules of the tables about care.
let careCases: [RuleCase] = [
  RuleCase(
    "CLE-01", in: CareEpisodes.contract, breaking: [["end_date": "2018-01-14", "end_reason": "E4A"]],
    keeping: [["end_date": "2018-01-15", "end_reason": "E4A"]]),
  RuleCase(
    "CLE-02", in: CareEpisodes.contract,
    breaking: [
      ["end_date": "2018-02-14"],
      ["episode_id": "E2", "child_id": "C2", "period_id": "D2", "end_reason": "E4A"],
    ], found: 2),
  RuleCase(
    "CLE-03", in: CareEpisodes.contract,
    breaking: [
      [:], ["episode_id": "E2", "start_date": "2018-02-14", "reason_new": "L", "legal_status": "C1"],
    ],
    keeping: [
      ["end_date": "2018-02-14", "end_reason": "X1"],
      ["episode_id": "E2", "start_date": "2018-02-14", "reason_new": "L", "legal_status": "C1"],
    ]),
  RuleCase(
    "CLE-04", in: CareEpisodes.contract, breaking: [["child_id": "nobody"]],
    related: [(Children.contract, [[:]])]),
  RuleCase(
    "CLE-05", in: CareEpisodes.contract, breaking: [[:]], keeping: [["child_id": "C2"]],
    related: [
      (
        Children.contract,
        [["date_of_birth": "2018-01-16"], ["child_id": "C2", "date_of_birth": "2018-01-15"]]
      )
    ]),
  RuleCase(
    "CLE-06", in: CareEpisodes.contract,
    breaking: [
      ["end_date": "2018-02-13", "end_reason": "X1"],
      ["episode_id": "E2", "start_date": "2018-02-14", "reason_new": "L", "legal_status": "C1"],
    ],
    keeping: [
      ["end_date": "2018-02-14", "end_reason": "X1"],
      ["episode_id": "E2", "start_date": "2018-02-14", "reason_new": "L", "legal_status": "C1"],
    ]),
  RuleCase(
    "CLE-07", in: CareEpisodes.contract, breaking: [["reason_new": "L"]],
    keeping: [
      ["end_date": "2018-02-14", "end_reason": "X1"],
      ["episode_id": "E2", "start_date": "2018-02-14", "reason_new": "L", "legal_status": "C1"],
    ]),
  RuleCase(
    "CLE-08", in: CareEpisodes.contract,
    breaking: [
      ["end_date": "2018-02-14", "end_reason": "X1"],
      [
        "episode_id": "E2", "start_date": "2018-02-14", "reason_new": "L", "legal_status": "C1", "need": "N4",
      ],
    ],
    keeping: [
      ["end_date": "2018-02-14", "end_reason": "X1"],
      [
        "episode_id": "E2", "start_date": "2018-02-14", "reason_new": "S", "legal_status": "C1",
        "period_id": "D2", "need": "N4",
      ],
    ]),
  RuleCase(
    "CLE-09", in: CareEpisodes.contract,
    breaking: [
      ["legal_status": "L1", "end_date": "2018-01-19", "end_reason": "E4B"],
      ["episode_id": "E2", "child_id": "C2", "period_id": "D2", "legal_status": "L2"],
    ], keeping: [["legal_status": "L1", "end_date": "2018-01-18", "end_reason": "E4B"]], found: 2),
  RuleCase(
    "CLE-10", in: CareEpisodes.contract, breaking: [["legal_status": "V4"]]),
  RuleCase(
    "CLE-11", in: CareEpisodes.contract, breaking: [[:]], keeping: [["child_id": "C2"]],
    related: [
      (
        Children.contract,
        [
          ["child_id": "C1", "date_of_birth": "2000-01-15"],
          ["child_id": "C2", "date_of_birth": "2000-01-16"],
        ]
      )
    ]),
  RuleCase(
    "CLE-12", in: CareEpisodes.contract, breaking: [["legal_status": "J1"]],
    keeping: [["legal_status": "J1", "child_id": "C2"]],
    related: [
      (
        Children.contract,
        [
          ["child_id": "C1", "date_of_birth": "2008-01-16"],
          ["child_id": "C2", "date_of_birth": "2008-01-15"],
        ]
      )
    ]),
  RuleCase(
    "CLE-13", in: CareEpisodes.contract,
    breaking: [
      ["end_date": "2018-03-01", "start_date": "2018-01-15", "end_reason": "E11"],
      [
        "end_date": "2018-03-01", "episode_id": "E2", "child_id": "C2", "period_id": "D2",
        "end_reason": "E17",
      ],
      [
        "end_date": "2018-03-01", "episode_id": "E3", "child_id": "C3", "period_id": "D3", "end_reason": "E5",
      ],
      [
        "end_date": "2018-03-01", "episode_id": "E4", "child_id": "C4", "period_id": "D4", "end_reason": "E7",
      ],
    ],
    keeping: [
      ["end_date": "2018-03-01", "child_id": "C2", "end_reason": "E48"],
      [
        "end_date": "2018-03-01", "episode_id": "E3", "child_id": "C4", "period_id": "D4", "end_reason": "E6",
      ],
    ], found: 4,
    related: [
      (
        Children.contract,
        [
          ["child_id": "C1", "date_of_birth": "2000-03-01"],
          ["child_id": "C2", "date_of_birth": "2000-03-02"],
          ["child_id": "C3", "date_of_birth": "2004-03-02"],
          ["child_id": "C4", "date_of_birth": "2002-03-02"],
        ]
      )
    ]),
  RuleCase(
    "CLP-01", in: Placements.contract, breaking: [["end_date": "2018-01-14"]],
    keeping: [["end_date": "2018-01-15"]]),
  RuleCase(
    "CLP-02", in: Placements.contract, breaking: [[:], ["placement_id": "L2", "start_date": "2018-02-14"]],
    keeping: [["end_date": "2018-02-14"], ["placement_id": "L2", "start_date": "2018-02-14"]]),
  RuleCase(
    "CLP-03", in: Placements.contract, breaking: [["child_id": "nobody"]],
    related: [(Children.contract, [[:]])]),
  RuleCase(
    "CLP-04", in: Placements.contract, breaking: [[:]], keeping: [["child_id": "C2"]],
    related: [
      (
        Children.contract,
        [["date_of_birth": "2018-01-16"], ["child_id": "C2", "date_of_birth": "2018-01-15"]]
      )
    ]),
  RuleCase(
    "CLP-05", in: Placements.contract,
    breaking: [
      ["provider": "PR0"], ["placement_id": "L2", "child_id": "C2", "type": "P1"],
      ["placement_id": "L3", "child_id": "C3", "provider": "PR3"],
      ["placement_id": "L4", "child_id": "C4", "type": "R5"],
      ["placement_id": "L5", "child_id": "C5", "type": "P1", "provider": "PR4"],
    ],
    keeping: [
      ["type": "P1", "provider": "PR0"],
      ["placement_id": "L2", "child_id": "C2", "type": "R2", "provider": "PR3"],
      ["placement_id": "L3", "child_id": "C3", "type": "K2", "provider": "PR4"],
    ], found: 5),
  RuleCase(
    "CLP-06", in: Placements.contract, breaking: [["provider": ""]],
    keeping: [
      ["provider": "", "type": "T4", "end_date": "2018-01-20"],
      ["placement_id": "L2", "child_id": "C2", "provider": "", "type": "Z1"],
    ]),
  RuleCase(
    "CLP-07", in: Placements.contract,
    breaking: [
      ["type": "T4", "end_date": "2018-01-23"], ["placement_id": "L2", "child_id": "C2", "type": "T1"],
    ],
    keeping: [
      ["type": "T4", "end_date": "2018-01-22"],
      ["placement_id": "L2", "child_id": "C2", "type": "T1", "end_date": "2018-02-26"],
    ], found: 2),
  RuleCase(
    "CLP-08", in: Placements.contract,
    breaking: [["type": "H5"], ["placement_id": "L2", "child_id": "C2", "type": "S1"]],
    keeping: [["child_id": "C3", "type": "H5"], ["placement_id": "L2", "type": "S1"]], found: 2,
    related: [
      (
        Children.contract,
        [
          ["child_id": "C1", "date_of_birth": "2010-01-01"],
          ["child_id": "C2", "date_of_birth": "2014-01-16"],
          ["child_id": "C3", "date_of_birth": "2002-01-15"],
        ]
      )
    ]),
  RuleCase(
    "CLP-09", in: Placements.contract, breaking: [["start_date": "2018-01-14"]], keeping: [[:]],
    related: [
      (
        CareEpisodes.contract,
        [[:], ["episode_id": "E2", "start_date": "2018-02-14", "reason_new": "L", "legal_status": "C1"]]
      )
    ]),
  RuleCase(
    "CLP-10", in: Placements.contract,
    breaking: [
      ["period_id": "D2"], ["placement_id": "L2", "child_id": "C2", "period_id": ""],
      ["placement_id": "L3", "child_id": "C3", "period_id": "D9"],
    ],
    keeping: [[:], ["placement_id": "L2", "child_id": "C2", "period_id": "D2", "end_date": "2018-02-14"]],
    found: 3,
    related: [
      (
        CareEpisodes.contract,
        [
          [:],
          [
            "episode_id": "E2", "child_id": "C2", "period_id": "D2", "end_date": "2018-02-14",
            "end_reason": "E4A",
          ],
        ]
      )
    ]),
  RuleCase(
    "CLC-01", in: CareCeased.contract, breaking: [["reason_ceased": "X1"]]),
  RuleCase(
    "CLC-02", in: CareCeased.contract, breaking: [["child_id": "nobody"]],
    related: [(Children.contract, [[:]])]),
  RuleCase(
    "CLC-03", in: CareCeased.contract, breaking: [["reason_ceased": "E12"]],
    keeping: [["child_id": "C2", "reason_ceased": "E12"]],
    related: [
      (
        Children.contract,
        [
          ["child_id": "C1", "date_of_birth": "2000-03-01"],
          ["child_id": "C2", "date_of_birth": "2000-03-02"],
        ]
      )
    ]),
  RuleCase(
    "CLR-01", in: CareReviews.contract, breaking: [["cancelled": "Y"]],
    keeping: [["cancelled": "Y", "held_date": "", "pn_code": ""]]),
  RuleCase(
    "CLR-02", in: CareReviews.contract, breaking: [["pn_code": ""]],
    keeping: [["held_date": "", "pn_code": ""]]),
  RuleCase(
    "CLR-03", in: CareReviews.contract, breaking: [["child_id": "nobody"]],
    related: [(Children.contract, [[:]])]),
  RuleCase(
    "CLR-04", in: CareReviews.contract,
    breaking: [["pn_code": "PN0"], ["review_id": "W2", "child_id": "C2"]],
    keeping: [[:], ["review_id": "W2", "child_id": "C2", "pn_code": "PN0"]], found: 2,
    related: [
      (
        Children.contract,
        [
          ["child_id": "C1", "date_of_birth": "2010-01-01"],
          ["child_id": "C2", "date_of_birth": "2014-02-10"],
        ]
      )
    ]),
  RuleCase(
    "CLV-01", in: CareVisits.contract, breaking: [["seen": "N"]], keeping: [["seen": "N", "seen_alone": "N"]]),
  RuleCase(
    "CLV-02", in: CareVisits.contract, breaking: [["child_id": "nobody"]],
    related: [(Children.contract, [[:]])]),
  RuleCase(
    "CLV-03", in: CareVisits.contract, breaking: [[:]], keeping: [["child_id": "C2"]],
    related: [
      (
        Children.contract,
        [["date_of_birth": "2018-02-11"], ["child_id": "C2", "date_of_birth": "2018-02-10"]]
      )
    ]),
  RuleCase(
    "CLH-01", in: CareHealth.contract, breaking: [["date": ""]], keeping: [["date": "", "status": "Planned"]]),
  RuleCase(
    "CLH-02", in: CareHealth.contract, breaking: [["child_id": "nobody"]],
    related: [(Children.contract, [[:]])]),
  RuleCase(
    "CLH-03", in: CareHealth.contract, breaking: [[:]], keeping: [["child_id": "C2"]],
    related: [
      (
        Children.contract,
        [["date_of_birth": "2018-02-11"], ["child_id": "C2", "date_of_birth": "2018-02-10"]]
      )
    ]),
  RuleCase(
    "EDU-01", in: CareEducation.contract,
    breaking: [["term": "Autumn 2017"], ["child_id": "C2", "term": "2017/18"]],
    keeping: [["term": "2017/18 Summer"]], found: 2),
  RuleCase(
    "EDU-02", in: CareEducation.contract, breaking: [["child_id": "nobody"]],
    related: [(Children.contract, [[:]])]),
  RuleCase(
    "LIF-01", in: LifeStory.contract, breaking: [["end_date": "2018-01-09"]],
    keeping: [["end_date": "2018-01-10"]]),
  RuleCase(
    "LIF-02", in: LifeStory.contract, breaking: [["child_id": "nobody"]],
    related: [(Children.contract, [[:]])]),
  RuleCase(
    "IMM-01", in: Immigration.contract, breaking: [["end_date": "2018-01-09"]],
    keeping: [["end_date": "2018-01-10"]]),
  RuleCase(
    "IMM-02", in: Immigration.contract, breaking: [["child_id": "nobody"]],
    related: [(Children.contract, [[:]])]),
  RuleCase(
    "IMM-03", in: Immigration.contract, breaking: [["end_date": "2018-03-02"], ["status_id": "U2"]],
    keeping: [["end_date": "2018-03-01"], ["status_id": "U2", "status": "Refugee"]], found: 2,
    related: [(Children.contract, [["child_id": "C1", "date_of_birth": "2000-03-01"]])]),
  RuleCase(
    "MIS-01", in: MissingEpisodes.contract, breaking: [["end": "2018-02-01 19:59"]],
    keeping: [["end": "2018-02-01 20:00"]]),
  RuleCase(
    "MIS-02", in: MissingEpisodes.contract,
    breaking: [["end": "2018-02-05 10:00"], ["episode_id": "X2", "start": "2018-02-04 20:00", "end": ""]],
    keeping: [[:], ["episode_id": "X2", "start": "2018-02-02 20:00", "end": ""]]),
  RuleCase(
    "MIS-03", in: MissingEpisodes.contract, breaking: [["rhi_offered": "N"]], keeping: [["rhi_accepted": "N"]]
  ),
  RuleCase(
    "MIS-04", in: MissingEpisodes.contract, breaking: [["child_id": "nobody"]],
    related: [(Children.contract, [[:]])]),
  RuleCase(
    "MIS-05", in: MissingEpisodes.contract, breaking: [[:]], keeping: [["child_id": "C2"]],
    related: [
      (
        Children.contract,
        [["date_of_birth": "2018-02-02"], ["child_id": "C2", "date_of_birth": "2018-02-01"]]
      )
    ]),
  RuleCase(
    "PLO-01", in: PreProceedings.contract, breaking: [["end_date": "2017-09-30", "letter_date": ""]],
    keeping: [["end_date": "2017-10-05"]]),
  RuleCase(
    "PLO-02", in: PreProceedings.contract, breaking: [["letter_date": "2017-09-30"]],
    keeping: [["letter_date": "2017-10-01"]]),
  RuleCase(
    "PLO-03", in: PreProceedings.contract, breaking: [["outcome": ""]],
    keeping: [["outcome": "", "end_date": ""]]),
  RuleCase(
    "PLO-04", in: PreProceedings.contract, breaking: [["child_id": "nobody"]],
    related: [(Children.contract, [[:]])]),
  RuleCase(
    "CPG-01", in: CareProceedings.contract, breaking: [["final_order_date": "2017-09-30"]],
    keeping: [["final_order_date": "2017-10-01"]]),
  RuleCase(
    "CPG-02", in: CareProceedings.contract, breaking: [["outcome": ""]],
    keeping: [["outcome": "", "final_order_date": ""]]),
  RuleCase(
    "CPG-03", in: CareProceedings.contract, breaking: [["child_id": "nobody"]],
    related: [(Children.contract, [[:]])]),
]
