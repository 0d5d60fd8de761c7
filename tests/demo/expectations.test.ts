import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Figure } from "../../src/domain/figure.ts";
import type { NamedIndicator } from "../../src/domain/indicator.ts";
import { deriveFigures, loadInputs } from "../../src/figures/deriveFigures.ts";
import { readRelease } from "../../src/sources/readRelease.ts";
import { formatFigure, formatMargin } from "../../src/views/formatFigure.ts";
import { openWarehouse, query, type Warehouse } from "../../src/warehouse/warehouse.ts";

/*
 * Twenty figures of each kind, reckoned by hand from the lines of the demo's files, with what a reader sees of them.
 * Above each stand the raw numbers with file and line, :line being one of the same file; after / or against is what
 * they are divided by or held against. A part before × is of data/areas: a gemeente that was split up, or that lies in
 * two regions.
 *
 * 02 duo-vestigingen          03-2025 duo-woonplaats, of each year       06 duo-leerlingen
 * 70072ned cbs-bevolking      kern2025 cbs-bevolking, Regionale kerncijfers of 16 November 2026; kern2024 of 2024
 * leeftijd cbs-leeftijd       armoede cbs-armoede, new measure           bijstand cbs-bijstand
 * 85100NED cbs-jeugdhulp      verwijzers cbs-jeugdhulp-verwijzers        nji nji-jeugdzorg-onderwijs, gemeenten
 * 84780NED cbs-vsv            neet cbs-neet, indeling 2024               voorschool voorschool
 * 81960NED, 85655NED cbs-verdachten (Observations.csv)                   tlv vensters-tlv
 * verzuim duo-verzuim 01      verzuim-provincie duo-verzuim 02           verwijzingen duo-verwijzingen
 * so-vso duo-so-vso, binnen en buiten                                    oberon oberon-leerlingenvervoer
 * weging-2024 cbs-schoolweging, of 2024-2025                             achterstand-2025 cbs-achterstand, of 2025
 * iv3-oud, iv3-nieuw cbs-iv3, before 2023 and since                      wpoprognoses, voprognoses duo-prognose-po, -vo
 * prognose, prognose-provincies cbs-prognose, 150500 and 151000, in thousands
 *
 * Numbers of CBS that are rounded to 5, 10 or 100 lie half of that lower or higher; a dot of 85100NED is 0 to 7; <5 is
 * 1 to 4 where its file writes 0 as well, and else 0 to 4.
 */

/** What a reader sees, with the margin of a forecast behind it, and a * where the figure is provisional. */
type Expectation = [indicator: string, area: string, year: number, text: string];

/** Numbers of persons and schools. */
const counts: Expectation[] = [
  // 06:3430 80
  ["leerlingen-bo", "GM0096", 2025, "80"],
  // 06: no row with SBO and gemeente 96
  ["leerlingen-sbo", "GM0096", 2025, "geen vestiging"],
  // 06:4 53
  ["leerlingen-sbo", "GM1658", 2025, "53"],
  // 06:35 <5, :421 580, :751 687, :1229 625, :1978 410, :3371 864
  ["leerlingen-bo", "GM0737", 2013, "3.169"],
  // 06:238 <5
  ["leerlingen-vso", "GM1952", 2016, "1 tot en met 4"],
  // 70072ned:235 481 + 532 + 534 + 506 + 404, :283 961 + 1065 + 1067 + 1011 + 807, :355 481 + 532 + 534 + 505 + 404
  ["jongeren", "GM1979", 2015, "9.824"],
  // 70072ned:4315 1459 + 1507 + 1445 + 1480 + 1417, 0.406092 × (:4195 473 + 489 + 476 + 493 + 502)
  ["jongeren", "GM0824", 2015, "~8.300"],
  // 70072ned:4512 1353, 0.362944 × (:4200 457)
  ["kinderen-0-4", "GM0865", 2020, "~1.520"],
  // kern2025:654 51 + 53 + 54 + 54 + 51
  ["jongeren", "GM0096", 2025, "263*"],
  // kern2025:2 899784 + 894224 + 896086 + 1023650 + 1221475
  ["jongeren", "NL", 2025, "4.935.219*"],
  // 70072ned:376 13659, :448 953, :1000 2284, :1072 1472, :1660 1777, :5068 3556
  ["kinderen-0-4", "PV24", 2012, "23.701"],
  // 70072ned:3094 1502, :3538 1501, :3862 751
  ["jongeren-15-19", "GM1961", 2018, "3.754"],
  // leeftijd:3978 0-22 jaar 4203, :4098 0-22 jaar 13379, :3951 0-22 jaar 10308
  ["jeugdigen", "JZ43", 2025, "27.890*"],
  // 03-2025:33 46 + 1 × <5, :34 9 × <5
  ["leerlingen-bo-woonplaats", "GM0096", 2025, "56 tot en met 86"],
  // 03-2024:92 1313, :93 876, :166 1190, :167 791, :563 1203, :564 803
  ["leerlingen-bo-woonplaats", "PO2502", 2024, "6.176"],
  // 03-2024:192 431, :193 286, 0.045721 × (:230 40150, :231 26769), :236 507, :237 337, :262 4147, :263 2735, :264 9 ×
  // <5, :267 2445, :268 1594, :269 9 × <5, :272 523, :273 349, :601 844, :602 564, :701 2518, :702 1676
  ["leerlingen-bo-woonplaats", "PO2709", 2024, "~22.060"],
  // 85100NED:814 5695
  ["jongeren-met-jeugdzorg", "GM0034", 2024, "5.695"],
  // 85100NED:1067 dot
  ["jongeren-met-jeugdbescherming", "GM0096", 2024, "0 tot en met 7"],
  // 85100NED:677 25, :721 40, :787 25
  ["jongeren-met-jeugdbescherming", "GM1979", 2019, "83 tot en met 97"],
  // 02: the rows 107, 108, 109, 110, 111
  ["vestigingen-bo", "GM0050", 2026, "5"],
];

/** Shares, of a hundred. */
const shares: Expectation[] = [
  // 06:4 53 / :104 250, :707 306, :1627 176, :2437 497, :2664 258, :4 53
  ["aandeel-sbo", "GM1658", 2025, "3,4%"],
  // 06:2025 81, :65 33 / :267 318, :495 750, :812 246, :2258 809, :1097 573, :1426 515, :1592 198, :2425 646, :293
  // 585, :1609 459, :1715 353, :1999 564, :2025 81, :65 33
  ["aandeel-sbo", "PO2502", 2025, "1,9%"],
  // 06:238 <5 / :1042 336, :1449 862, :1530 429, :2291 342, :2719 1116, :2952 118, :3183 1138, :238 <5
  ["aandeel-speciaal-onderwijs", "GM1952", 2016, "0,1%"],
  // armoede:47 60, :143 130, :378 60 / :47 1780, :143 3550, :378 1770
  ["kinderen-in-armoede", "GM1979", 2020, "3,5%"],
  // armoede:651 a dot, of 190
  ["kinderen-in-armoede", "GM0096", 2019, "onbekend of geheim bij de bron"],
  // armoede:651 0 / :651 190
  ["kinderen-in-armoede", "GM0096", 2020, "0,0 tot 2,7%"],
  // armoede:29 2100, :723 80, :455 160, :625 70, :177 170, :357 410 / :29 45500, :723 3370, :455 8650, :625 4820, :177
  // 6730, :357 12710
  ["kinderen-in-armoede", "PV24", 2024, "3,7%*"],
  // 70072ned:4315 1459 + 1507 + 1445 + 1480 + 1417, 0.406092 × (:4195 473 + 489 + 476 + 493 + 502) / :4315 26374,
  // 0.406092 × (:4195 8355)
  ["aandeel-jongeren", "GM0824", 2015, "~27,9%"],
  // 70072ned:2 928004 + 1013883 + 1008436 + 1033759 + 1033056 / :2 16757662
  ["aandeel-jongeren", "NL", 2010, "29,9%"],
  // 70072ned:235 1380, :283 2759, :355 1379 / :235 3635, :283 7268, :355 3633
  ["huishoudens-met-kinderen", "GM1979", 2015, "38,0%"],
  // 85100NED:814 5535 / leeftijd:3441 0-22 jaar 57973
  ["jeugdhulp", "GM0034", 2024, "9,5%"],
  // 85100NED:676 dot, :720 10, :786 dot / leeftijd:1243 0-22 jaar 2262, :1296 0-22 jaar 4534, :1419 0-22 jaar 2264
  ["jeugdhulp-wijkteam", "GM1979", 2018, "0,2%"],
  // 85100NED:672 190 / leeftijd:3978 0-17 jaar 3230, :4098 0-17 jaar 10211, :3951 0-17 jaar 7871
  ["jeugdbescherming", "JZ43", 2025, "0,9%*"],
  // 84780NED:10 27320 / :10 1328650
  ["voortijdig-schoolverlaters", "NL", 2024, "2,1%*"],
  // tlv:2 608 / 626
  ["tlv-toegekend", "PO2001", 2019, "97,1%"],
  // tlv:3 n.b.
  ["tlv-toegekend", "PO2101", 2019, "niet gemeten"],
  // voorschool:56 x and x
  ["voorschoolse-educatie", "GM0221", 2019, "afgeschermd"],
  // neet:100 0,2 thousand / leeftijd:2805 15-26 jaar 4684
  ["jongeren-zonder-school-en-werk", "GM1979", 2022, "3,2 tot 5,3%"],
  // verwijzers:15 50 / 35 + 50 + 10 + 10
  ["verwijzer-huisarts", "GM0060", 2015, "41 tot 55%"],
  // so-vso:8 14 + 27, :9 <5 + 6 / :8 145 + 14 + 27, :9 23 + <5 + 6, no 0 stands in this file: <5 is 0 to 4
  ["so-vso-zwaar", "PO2201", 2019, "21,5 tot 23,7%"],
  // nji:18 x, of 85
  ["jeugdzorg-basisonderwijs", "GM0096", 2016, "afgeschermd"],
];

/** Rates: groene druk of 100, verzuim, referrals and bijstand of 1,000, suspects of 10,000. */
const rates: Expectation[] = [
  // kern2025:654 51 + 53 + 54 + 54 / :654 51 + 247 + 244
  ["groene-druk", "GM0096", 2025, "39,1*"],
  // 70072ned:235 481 + 532 + 534 + 506, :283 961 + 1065 + 1067 + 1011, :355 481 + 532 + 534 + 505 / :235 404 + 2304 +
  // 2319, :283 807 + 4607 + 4638, :355 404 + 2303 + 2319
  ["groene-druk", "GM1979", 2015, "40,8"],
  // 70072ned:2 928004 + 1013883 + 1008436 + 1033759 / :2 1033056 + 4589782 + 4771328
  ["groene-druk", "NL", 2010, "38,3"],
  // kern2025:11 21751 + 22215 + 22794 + 23698 / :11 23172 + 102571 + 104781
  ["groene-druk", "PV24", 2025, "39,2*"],
  // 70072ned:4055 1469 + 1589 + 1532 + 1466, 0.142132 × (:4199 462 + 484 + 469 + 483) / :4055 1289 + 6893 + 6744,
  // 0.142132 × (:4199 505 + 2286 + 2285)
  ["groene-druk", "GM0757", 2019, "~40,4"],
  // verwijzingen:2 5300 + 2715 / 1426020
  ["verwijzing-sbo-so", "NL", 2018, "5,6"],
  // verwijzingen:3 155 + 90 / 42485
  ["verwijzing-sbo-so", "PO2001", 2018, "5,8"],
  // verwijzingen:475 65 + 40 / 19025
  ["verwijzing-sbo-so", "PO2401", 2024, "5,5"],
  // verzuim:395 22, :399 45, :405 28 / :395 1363, :399 2732, :405 1362
  ["relatief-verzuim", "GM1979", 2016, "17,4"],
  // verzuim:2 <5, :6 <5, :12 <5 / :2 1374, :6 2745, :12 1378
  ["thuiszitters", "GM1979", 2015, "0,5 tot 2,2"],
  // verzuim:2961 74 / :2961 34001
  ["absoluut-verzuim", "GM0034", 2023, "2,2"],
  // verzuim:2197 niet geleverd
  ["thuiszitters", "GM1690", 2020, "niet in de bron"],
  // verzuim-provincie:67 7223 / 2480043
  ["vrijstelling-leerplicht", "NL", 2020, "2,9"],
  // verzuim-provincie:57 120 / 68727
  ["langdurig-relatief-verzuim", "PV22", 2019, "1,7"],
  // verzuim:1183 1138, :1186 89, :1219 92, :1225 54, :1269 154, :1470 369 / :1183 33905, :1186 2591, :1219 6310, :1225
  // 3786, :1269 4926, :1470 9560
  ["relatief-verzuim", "PV24", 2018, "31,0"],
  // 85655NED:131 570 / leeftijd:3086 12-22 jaar 28275
  ["jonge-verdachten", "GM0034", 2023, "202"],
  // 85655NED:1237 20, :1957 80, :1075 60 / leeftijd:3623 12-22 jaar 2087, :3743 12-22 jaar 6581, :3596 12-22 jaar 5126
  ["jonge-verdachten", "JZ43", 2024, "116*"],
  // 81960NED:2 54880 / leeftijd:3 12-22 jaar 2275840
  ["jonge-verdachten", "NL", 2015, "241"],
  // bijstand:4741 0 / kern2024:2144 50 + 245 + 244
  ["personen-met-bijstand", "GM0096", 2024, "0,0 tot 9,3*"],
  // bijstand:1480 120, :1544 270, :1689 140 / 70072ned:238 423 + 2308 + 2299, :286 845 + 4616 + 4597, :358 423 + 2308
  // + 2299
  ["personen-met-bijstand", "GM1979", 2018, "26,3"],
  // bijstand:2506 1290, :2752 1100, :2790 100, :2601 880 / 70072ned:2352 3463 + 16619 + 18096, :2544 2893 + 15166 +
  // 15721, :2556 478 + 2537 + 2544, :5988 3005 + 14257 + 14940
  ["personen-met-bijstand", "JZ03", 2020, "30,7"],
];

/** Means, weighed by pupils. */
const means: Expectation[] = [
  // weging-2024:2592 26,70 × 81 / 81
  ["schoolweging", "GM0096", 2024, "26,7"],
  // weging-2019:2608 26,34 × 82 / 82
  ["schoolweging", "GM0096", 2019, "26,3"],
  // weging-2022:987 30,14 × 269 / 269
  ["schoolweging", "GM0060", 2022, "30,1"],
  // weging-2024:300 27,36 × 202, :718 29,66 × 374, :1204 27,26 × 369, :1217 27,29 × 216, :1417 29,80 × 219 / 202, 374,
  // 369, 216, 219
  ["schoolweging", "GM0050", 2024, "28,3"],
  // weging-2021:303 27,47 × 214, :724 29,45 × 401, :1213 27,02 × 373, :1226 26,86 × 215, :1427 29,27 × 228 / 214, 401,
  // 373, 215, 228
  ["schoolweging", "GM0050", 2021, "28,1"],
  // weging-2023:410 28,03 × 245, :652 25,94 × 418, :927 26,98 × 241, :1059 29,77 × 280, :1375 30,02 × 358, :1968 26,47
  // × 227, :1998 24,50 × 265 / 245, 418, 241, 280, 358, 227, 265
  ["schoolweging", "GM0184", 2023, "27,4"],
  // weging-2019:199 30,98 × 253, :843 30,72 × 542, :1481 31,05 × 523, :1681 27,57 × 697, :2227 31,39 × 388, :2235
  // 28,48 × 591 / 253, 542, 523, 697, 388, 591
  ["schoolweging", "GM1979", 2019, "29,7"],
  // weging-2020:299 27,87 × 488, :550 27,45 × 610, :915 30,27 × 621, :1475 29,09 × 369, :2556 32,59 × 803 / 488, 610,
  // 621, 369, 803
  ["schoolweging", "GM0737", 2020, "29,8"],
  // weging-2024:195 31,63 × 322, :355 23,61 × 769, :587 26,20 × 254, :1675 30,88 × 817 / 322, 769, 254, 817
  ["schoolweging", "GM0197", 2024, "27,9"],
  // weging-2024:195 31,63 × 322, :355 23,61 × 769, :587 26,20 × 254, :1675 30,88 × 817, :810 30,08 × 576, :1064 27,49
  // × 518, :1184 25,77 × 200, :1808 32,67 × 659, :216 31,17 × 589, :1196 30,37 × 468, :1281 31,70 × 360, :1486 30,95 ×
  // 571 / 322, 769, 254, 817, 576, 518, 200, 659, 589, 468, 360, 571
  ["schoolweging", "PO2502", 2024, "29,5"],
  // weging-2020:179 26,79 × 1009, :766 24,76 × 584, :1187 29,25 × 776, :1613 27,99 × 488, :1777 25,36 × 752, :412
  // 27,23 × 247, :653 25,54 × 516, :1056 29,13 × 348, :1376 29,40 × 435, :1967 26,07 × 275, :1997 23,95 × 331 / 1009,
  // 584, 776, 488, 752, 247, 516, 348, 435, 275, 331
  ["schoolweging", "PO2402", 2020, "26,9"],
  // weging-2022:407 31,22 × 747, :673 30,95 × 303, :1110 32,63 × 202, :1217 27,76 × 567, :1965 30,76 × 321, :1976
  // 29,34 × 444, :2259 29,69 × 286, :2570 32,25 × 488, :2574 27,47 × 642, :30 26,20 × 707, :50 26,90 × 447, :581 25,18
  // × 725, :594 29,62 × 535, :1887 24,20 × 411, :2452 29,20 × 306, 0.314726 × (:590 27,22 × 295), 0.314726 × (:1254
  // 31,59 × 234), 0.314726 × (:1729 31,62 × 139), 0.314726 × (:1897 33,16 × 392), 0.314726 × (:2499 25,40 × 334),
  // 0.314726 × (:2640 26,92 × 160), :131 31,24 × 715, :368 34,13 × 813, :388 34,05 × 388, :519 37,11 × 787, :598 33,33
  // × 713, :682 37,99 × 238, :846 33,79 × 700, :997 34,04 × 386, :1361 28,71 × 918, :1762 30,18 × 541, :2284 30,46 ×
  // 686, :2482 31,63 × 570, :693 31,43 × 510, :2440 33,48 × 223, :64 28,11 × 259, :149 33,33 × 178, :193 29,96 × 219,
  // :1321 25,24 × 398, :2612 27,14 × 322, :41 29,99 × 495, :874 25,74 × 210, :1115 27,12 × 316, :1283 25,81 × 498,
  // :1814 28,68 × 185, :386 34,50 × 181, :567 30,97 × 170, :585 31,46 × 151, :1024 29,99 × 382, :2577 26,11 × 442,
  // 0.835319 × (:73 26,34 × 245), 0.835319 × (:836 30,31 × 284), 0.835319 × (:878 28,30 × 420), 0.835319 × (:1163
  // 25,89 × 190), 0.835319 × (:2637 30,83 × 330) / 747, 303, 202, 567, 321, 444, 286, 488, 642, 707, 447, 725, 535,
  // 411, 306, 0.314726 × (295), 0.314726 × (234), 0.314726 × (139), 0.314726 × (392), 0.314726 × (334), 0.314726 ×
  // (160), 715, 813, 388, 787, 713, 238, 700, 386, 918, 541, 686, 570, 510, 223, 259, 178, 219, 398, 322, 495, 210,
  // 316, 498, 185, 181, 170, 151, 382, 442, 0.835319 × (245), 0.835319 × (284), 0.835319 × (420), 0.835319 × (190),
  // 0.835319 × (330)
  ["schoolweging", "PO2305", 2022, "~30,1"],
  // achterstand-2025:2592 0,36 × 80 / 80
  ["onderwijsachterstand", "GM0096", 2025, "0,36"],
  // achterstand-2022:989 0,21 × 269 / 269
  ["onderwijsachterstand", "GM0060", 2022, "0,21"],
  // achterstand-2023:301 0,67 × 206, :722 0,95 × 383, :1209 0,96 × 370, :1222 1 × 216, :1423 0,94 × 222 / 206, 383,
  // 370, 216, 222
  ["onderwijsachterstand", "GM0050", 2023, "0,92"],
  // achterstand-2024:77 0,53 × 255, :514 0,78 × 306, :1213 0,48 × 178, :1815 1,07 × 504, :1997 0,55 × 261 / 255, 306,
  // 178, 504, 261
  ["onderwijsachterstand", "GM1658", 2024, "0,76"],
  // achterstand-2022:200 0,64 × 242, :845 0,66 × 505, :1482 1,01 × 503, :1683 0,23 × 655, :2237 0,26 × 363, :2245 0,77
  // × 570 / 242, 505, 503, 655, 363, 570
  ["onderwijsachterstand", "GM1979", 2022, "0,59"],
  // achterstand-2025:195 0,56 × 318, :355 0,28 × 750, :587 0,31 × 246, :1675 0,55 × 809, :810 0,33 × 573, :1064 1,01 ×
  // 515, :1184 0,98 × 198, :1808 0,7 × 646, :216 0,66 × 585, :1196 0,97 × 459, :1281 0,44 × 353, :1486 0,32 × 564 /
  // 318, 750, 246, 809, 573, 515, 198, 646, 585, 459, 353, 564
  ["onderwijsachterstand", "PO2502", 2025, "0,57"],
  // achterstand-2022:157 0,51 × 3, :726 0,8 × 698, :872 0,23 × 443, :1468 0,8 × 289, :1546 0,83 × 450, :1627 0,22 ×
  // 485, :2416 0,36 × 285, :23 1,99 × 425, :718 0,83 × 641, :811 1,93 × 697, :893 1,08 × 441, :1218 1,59 × 621, :1310
  // 1,07 × 357, :1621 0,42 × 771, :1658 1,75 × 810, :1705 1,11 × 575, :1791 1,65 × 715, :1941 0,58 × 303, :2160 0,98 ×
  // 538, :2219 1,29 × 490, :2306 1,84 × 975, :2338 1,85 × 951, :2390 1,16 × 392, :2395 0,86 × 509, :2482 0,61 × 738,
  // :2498 0,43 × 998, :2630 0,72 × 579, :330 0,74 × 207, :1382 1,2 × 263, :1561 0,64 × 247, :1611 0,59 × 213, :2411
  // 0,61 × 338, :2495 0,91 × 222 / 3, 698, 443, 289, 450, 485, 285, 425, 641, 697, 441, 621, 357, 771, 810, 575, 715,
  // 303, 538, 490, 975, 951, 392, 509, 738, 998, 579, 207, 263, 247, 213, 338, 222
  ["onderwijsachterstand", "PO3007", 2022, "1,07"],
  // all 2646 rows of 2024, weging × pupils 40723287.10 / 1357409
  ["schoolweging", "NL", 2024, "30,0"],
];

/** Euros for each child or pupil. */
const ratios: Expectation[] = [
  // iv3-oud:356 130 + 37 / leeftijd:1165 0-17 jaar 193
  ["kosten-jeugdhulp", "GM0096", 2017, "€ 865"],
  // iv3-nieuw:312 152 + 87 + 15 + 38 / leeftijd:3374 0-17 jaar 191
  ["kosten-jeugdhulp", "GM0096", 2023, "€ 1.529"],
  // iv3-nieuw:667 160 + 92 + 15 + 40 / leeftijd:3729 0-17 jaar 192
  ["kosten-jeugdhulp", "GM0096", 2024, "€ 1.599*"],
  // iv3-oud:1554 80721 + 22768 / leeftijd:2363 0-17 jaar 46915
  ["kosten-jeugdhulp", "GM0034", 2021, "€ 2.206"],
  // iv3-nieuw:24 60779 + 35065 + 5844 + 15195 / leeftijd:3086 0-17 jaar 46175
  ["kosten-jeugdhulp", "GM0034", 2023, "€ 2.531"],
  // iv3-nieuw:379 62818 + 36241 + 6040 + 15704 / leeftijd:3441 0-17 jaar 45500
  ["kosten-jeugdhulp", "GM0034", 2024, "€ 2.655*"],
  // iv3-nieuw:455 6192 + 3573 + 595 + 1548 / leeftijd:3517 0-17 jaar 6763
  ["kosten-jeugdhulp", "GM1979", 2024, "€ 1.761*"],
  // iv3-oud:3 3201166 + 902893 / leeftijd:812 0-17 jaar 3449312
  ["kosten-jeugdhulp", "NL", 2017, "€ 1.190"],
  // iv3-oud:1533 4550324 + 1283425 / leeftijd:2342 0-17 jaar 3366889
  ["kosten-jeugdhulp", "NL", 2021, "€ 1.733"],
  // iv3-oud:1898 4726808 + 1333202 / leeftijd:2707 0-17 jaar 3346888
  ["kosten-jeugdhulp", "NL", 2022, "€ 1.811"],
  // iv3-nieuw:3 3575840 + 2062984 + 343831 + 893960 / leeftijd:3065 0-17 jaar 3326441
  ["kosten-jeugdhulp", "NL", 2023, "€ 2.067"],
  // iv3-nieuw:358 3816234 + 2201673 + 366946 + 954058 / leeftijd:3420 0-17 jaar 3304820
  ["kosten-jeugdhulp", "NL", 2024, "€ 2.221*"],
  // iv3-oud:33 1421 + 401, :87 2789 + 786, :215 1355 + 382 / leeftijd:842 0-17 jaar 1835, :896 0-17 jaar 3674, :1024
  // 0-17 jaar 1830
  ["kosten-jeugdhulp", "GM1979", 2017, "€ 972"],
  // iv3-oud:1025 5721 + 1613, 0.406092 × (:924 1795 + 506) / leeftijd:1834 0-17 jaar 5196, 0.406092 × (:1733 0-17 jaar
  // 1702)
  ["kosten-jeugdhulp", "GM0824", 2019, "~€ 1.404"],
  // iv3-oud:1919 79938 + 22547, :2245 4066 + 1147, :2112 10380 + 2928, :2194 4903 + 1383, :1989 8922 + 2516, :2075
  // 16320 + 4603 / leeftijd:2728 0-17 jaar 46630, :3054 0-17 jaar 3400, :2921 0-17 jaar 8697, :3003 0-17 jaar 4939,
  // :2798 0-17 jaar 6745, :2884 0-17 jaar 12865
  ["kosten-jeugdhulp", "PV24", 2022, "€ 1.917"],
  // iv3-oud:1559 dots
  ["kosten-jeugdhulp", "GM0307", 2021, "onbekend of geheim bij de bron"],
  // iv3-oud:1559 Amersfoort is missing; :1540 is the provincie of then, which does not count
  ["kosten-jeugdhulp", "PV26", 2021, "cijfer van 25 van de 26 gemeenten"],
  // oberon:2 231,5 million / 79000, rounded to 1,000
  ["kosten-leerlingenvervoer", "NL", 2012, "€ 2.930"],
  // oberon:5 243,9 million / 71000, rounded to 1,000
  ["kosten-leerlingenvervoer", "NL", 2018, "€ 3.435"],
  // oberon:7 301,2 million / 76000, rounded to 1,000
  ["kosten-leerlingenvervoer", "NL", 2023, "€ 3.963"],
];

/** Growth of pupils in five years. */
const growths: Expectation[] = [
  // 06:3430 80 against :3430 82
  ["groei-bo", "GM0096", 2025, "−2%"],
  // 06:3430 80 against :3430 80
  ["groei-bo", "GM0096", 2015, "0%"],
  // 06:3430 80 against :3430 82
  ["groei-bo", "GM0096", 2010, "−2%"],
  // 06:422 198, :980 366, :1618 368, :1632 217, :1911 217 against :422 218, :980 411, :1618 375, :1632 215, :1911 232
  ["groei-bo", "GM0050", 2025, "−5,9%"],
  // 06:422 286, :980 549, :1618 451, :1632 250 against :422 264, :980 513, :1618 390, :1632 211, :2666 149
  ["groei-bo", "GM0050", 2014, "+0,6%"],
  // 06:104 250, :707 306, :1627 176, :2437 497, :2664 258 against :104 218, :707 246, :1627 149, :2437 429, :2664 220,
  // :3346 286
  ["groei-bo", "GM1658", 2025, "−3,9%"],
  // 06:104 210, :707 235, :1627 144, :2437 415, :2664 212, :3346 337 against :104 219, :707 227, :1627 146, :2437 430,
  // :2664 216, :3346 313
  ["groei-bo", "GM1658", 2019, "+0,1%"],
  // 06:421 518, :751 638, :1229 628, :1978 384, :3371 828 against :35 <5, :421 580, :751 687, :1229 625, :1978 410,
  // :3371 864
  ["groei-bo", "GM0737", 2018, "−5,4%"],
  // 06:35 <5, :421 580, :751 687, :1229 625, :1978 410, :3371 864 against :35 842, :421 472, :751 538, :1229 448,
  // :1978 318, :3371 655
  ["groei-bo", "GM0737", 2013, "−3,2%"],
  // 06:1317 258 against :1317 275
  ["groei-bo", "GM0060", 2025, "−6%"],
  // 06:267 179, :495 885, :812 293, :2258 895 against :495 1023, :812 343, :2258 954
  ["groei-bo", "GM0197", 2021, "−2,9%"],
  // 06:569 218, :897 393, :1240 290, :1413 263, :1843 340, :2618 217, :2660 248 against :569 247, :897 516, :1413 348,
  // :1843 435, :2618 275, :2660 331
  ["groei-bo", "GM0184", 2025, "−8,5%"],
  // 06:1684 89 against :1684 89
  ["groei-bo", "GM0088", 2025, "0%"],
  // 06:1500 368 against :1500 390
  ["groei-bo", "GM0093", 2020, "−6%"],
  // 06:267 318, :495 750, :812 246, :2258 809, :1097 573, :1426 515, :1592 198, :2425 646, :293 585, :1609 459, :1715
  // 353, :1999 564 against :267 93, :495 933, :812 310, :2258 928, :1097 582, :1426 528, :1592 207, :2425 705, :293
  // 607, :1609 512, :1715 392, :1999 608
  ["groei-bo", "PO2502", 2025, "−6,1%"],
  // 06:239 1009, :1036 584, :1589 776, :2159 488, :2380 752, :569 247, :897 516, :1413 348, :1843 435, :2618 275,
  // :2660 331 against :239 978, :1036 610, :1589 861, :2159 471, :2380 731, :897 631, :1413 430, :1843 516, :2618 322,
  // :2660 412
  ["groei-bo", "PO2402", 2020, "−3,4%"],
  // 06:254 305, :1129 147, :1848 496, :2123 128, :2799 250, :335 1228, :1025 831, :2175 345, :2511 387, :3176 579,
  // :3253 274, :3384 604, :520 599, :1128 326, :2174 223, :2299 783, :2413 381, :3121 448, :3390 454 against :254 292,
  // :1129 143, :1848 442, :2123 136, :2728 143, :2799 241, :335 1108, :1025 779, :2175 376, :2511 405, :3176 560,
  // :3253 290, :3384 663, :520 571, :1128 319, :2174 229, :2299 738, :2413 350, :2860 134, :3121 474, :3390 474
  ["groei-bo", "JZ43", 2025, "−0,9%"],
  // 06:212 261, :983 674, :1165 481, :1966 286, :2068 434, :2173 491, :3187 273, :32 473, :970 806, :1091 828, :1191
  // 575, :1624 697, :1743 473, :2165 1019, :2220 913, :2282 724, :2391 793, :2576 338, :2854 624, :3043 1080, :3086
  // 1117, :3153 490, :3159 598, :3275 912, :3457 734, :456 212, :1847 255, :2089 268, :2154 240, :3180 332, :3293 257
  // against :212 254, :983 672, :1165 540, :1966 294, :2068 433, :2173 517, :3187 270, :32 380, :243 591, :970 734,
  // :1091 712, :1191 540, :1520 994, :1624 565, :1743 450, :2165 969, :2220 742, :2282 660, :2391 634, :2576 272,
  // :2854 526, :3043 862, :3086 952, :3153 444, :3159 509, :3275 818, :3457 672, :456 208, :1847 237, :2089 280, :2154
  // 258, :2866 100, :3180 312, :3293 284
  ["groei-bo", "PO3007", 2017, "−0,2%"],
  // 06:559 739, :920 273, :1484 196, :1625 537, :2613 307, :2627 415, :2983 263, :3389 459, :3393 631, :42 662, :67
  // 422, :794 691, :815 458, :2516 518, :3243 280, 0.314726 × (:810 295, :1673 212, :2318 139, :2528 381, :3306 308,
  // :3475 160), :178 713, :510 780, :533 365, :711 720, :820 704, :929 233, :1135 635, :1328 347, :1821 912, :2361
  // 504, :3015 679, :3284 534, :942 502, :3226 221, :85 265, :203 182, :263 215, :1761 379, :3440 320, :56 455, :1172
  // 266, :1490 296, :1711 490, :2424 183, :530 186, :770 168, :799 141, :1364 386, :3398 407, 0.835319 × (:99 231,
  // :1124 257, :1176 414, :1556 177, :3472 327) against :559 756, :920 327, :1484 207, :1625 591, :2613 333, :2627
  // 466, :2983 304, :3389 511, :3393 653, :42 826, :67 519, :794 837, :815 664, :2516 <5, :3243 363, 0.314726 × (:810
  // 295, :1673 249, :2318 138, :2528 399, :3306 353, :3475 159), :178 703, :510 820, :533 396, :711 819, :820 706,
  // :929 238, :1135 733, :1286 148, :1328 406, :1821 904, :2361 557, :3015 678, :3284 584, :942 524, :3226 229, :85
  // 254, :203 176, :263 221, :1761 409, :3440 323, :56 549, :1172 76, :1490 345, :1711 530, :2424 196, :530 180, :770
  // 172, :799 159, :1364 383, :3398 471, 0.835319 × (:99 254, :1124 304, :1176 425, :1556 200, :3472 332)
  ["groei-bo", "PO2305", 2025, "~−6,0%"],
  // areas/memberships.csv: 0.469796 of GM1959, 0.199725 of GM1960 and 0.616247 of GM1961: more than a quarter is in
  // doubt
  ["groei-bo", "VO2814", 2025, "niet te verdelen"],
];

/** What is expected, after what was counted. */
const forecasts: Expectation[] = [
  // prognose-provincies:28 425.4 (416.6 to 435.9)
  ["bevolkingsprognose", "PV24", 2035, "425.400 (416.600 tot 435.900)"],
  // prognose:7 19196.6 (18476.0 to 20058.1)
  ["bevolkingsprognose", "NL", 2050, "19.196.600 (18.476.000 tot 20.058.100)"],
  // prognose:2115 34.7 (34.2 to 35.4)
  ["bevolkingsprognose", "GM1979", 2030, "34.700 (34.200 tot 35.400)"],
  // prognose:100 1.0 (1.0 to 1.1)
  ["bevolkingsprognose", "GM0096", 2035, "1.000"],
  // prognose:2218 0.2 (0.2 to 0.2)
  ["bevolkingsprognose-jeugd", "GM0096", 2035, "150 tot en met 250"],
  // prognose-provincies:99 88.5 (86.5 to 90.9)
  ["bevolkingsprognose-jeugd", "PV24", 2030, "88.500 (86.500 tot 90.900)"],
  // prognose:2122 3622.9 (3512.9 to 3754.4)
  ["bevolkingsprognose-jeugd", "NL", 2035, "3.622.900 (3.512.900 tot 3.754.400)"],
  // prognose:2135 46.8 (44.2 to 49.9)
  ["bevolkingsprognose-jeugd", "GM0034", 2040, "46.800 (44.200 tot 49.900)"],
  // prognose:729 53.6 (52.7 to 54.6), :771 26.7 (26.3 to 27.3)
  ["bevolkingsprognose", "GM1980", 2030, "80.300"],
  // prognose:647 966.5 (934.5 to 1004.8), :845 21.6 (20.7 to 22.6)
  ["bevolkingsprognose", "GM0363", 2040, "988.100"],
  // prognose:3004 4.0 (3.8 to 4.3), :3052 8.1 (7.7 to 8.6), :3178 2.0 (1.9 to 2.2)
  ["bevolkingsprognose-jeugd", "GM1992", 2035, "14.100"],
  // kern2025:32 11820 + 12335 + 12851 + 12990
  ["bevolkingsprognose-jeugd", "GM0034", 2025, "49.996*"],
  // 70072ned:230 8422, :278 16843, :350 8421
  ["bevolkingsprognose", "GM1979", 2010, "33.686"],
  // wpoprognoses:2792 71
  ["leerlingenprognose-po", "GM0096", 2030, "71"],
  // 06:3430 82
  ["leerlingenprognose-po", "GM0096", 2020, "82"],
  // wpoprognoses:3 54, :82 240, :559 316, :1314 173, :1955 480, :2152 253
  ["leerlingenprognose-po", "GM1658", 2045, "1.516"],
  // wpoprognoses:211 310, :386 690, :641 224, :1624 75, :1807 806, :889 620, :1157 550, :1284 207, :1947 650, :52 35,
  // :232 683, :1297 495, :1384 383, :1604 631
  ["leerlingenprognose-po", "PO2502", 2040, "6.359"],
  // wpoprognoses:438 793, :736 250, :1200 202, :1312 534, :2040 115, :2109 309, :2122 404, :2421 249, :2755 451, :2759
  // 668, :33 712, :54 460, :627 769, :644 428, :2024 565, :2629 290, 0.314726 × (:639 304, :1350 186, :1859 143, :2035
  // 372, :2681 276, :2832 165), :143 787, :204 51, :397 802, :419 364, :561 687, :649 762, :745 246, :921 597, :1081
  // 323, :1462 1001, :1894 493, :2450 739, :2662 528, :2711 77, :757 535, :2617 237, :69 270, :161 183, :208 204,
  // :1419 346, :2802 308, :44 426, :952 262, :1205 286, :1381 510, :1946 192, :416 219, :609 185, :631 142, :1110 441,
  // :2763 400, 0.835319 × (:77 243, :911 255, :956 470, :1255 183, :2829 376)
  ["leerlingenprognose-po", "PO2305", 2035, "~21.530"],
  // voprognoses:48 1561, :49 2463, :50 189
  ["leerlingenprognose-vo", "VO2303", 2035, "4.213"],
  // voprognoses:48 960, :49 3088, :50 183
  ["leerlingenprognose-vo", "VO2303", 2020, "4.231"],
];

/** What is expected in ten years beside what was counted. */
const outlooks: Expectation[] = [
  // prognose:2218 0.2 (0.2 to 0.2) against kern2025:654 51 + 53 + 54 + 54
  ["groei-jeugd-verwacht", "GM0096", 2025, "−29 tot +18%*"],
  // prognose:2134 46.9 (45.0 to 49.2) against kern2025:32 11820 + 12335 + 12851 + 12990
  ["groei-jeugd-verwacht", "GM0034", 2025, "−6,2% (−10% tot −2%)*"],
  // prognose:2152 3.8 (3.6 to 4.0) against kern2025:726 921 + 895 + 934 + 1000
  ["groei-jeugd-verwacht", "GM0050", 2025, "0,0 tot +2,7% (−4% tot +7%)*"],
  // prognose:4234 7.2 (6.8 to 7.6) against kern2025:194 1861 + 1783 + 1839 + 2021
  ["groei-jeugd-verwacht", "GM1979", 2025, "−4,7 tot −3,4% (−9% tot +1%)*"],
  // prognose:2164 0.7 (0.7 to 0.8) against kern2025:39 172 + 169 + 177 + 206
  ["groei-jeugd-verwacht", "GM0060", 2025, "−10 tot +4%*"],
  // prognose:2200 0.2 (0.2 to 0.3) against kern2025:554 62 + 60 + 57 + 63
  ["groei-jeugd-verwacht", "GM0088", 2025, "−38 tot +3%*"],
  // prognose:3466 6.1 (5.8 to 6.5) against kern2025:470 1476 + 1541 + 1605 + 1713
  ["groei-jeugd-verwacht", "GM0824", 2025, "−4,5 tot −2,9% (−8% tot +3%)*"],
  // prognose:2380 5.4 (5.1 to 5.7) against kern2025:22 1355 + 1413 + 1436 + 1538
  ["groei-jeugd-verwacht", "GM0197", 2025, "−6,8 tot −5,1% (−11% tot −1%)*"],
  // prognose:2584 5.3 (5.1 to 5.6) against kern2025:709 1225 + 1278 + 1331 + 1429
  ["groei-jeugd-verwacht", "GM0294", 2025, "−0,2 tot +1,7% (−3% tot +6%)*"],
  // prognose:3736 5.6 (5.3 to 5.9) against kern2025:482 1308 + 1287 + 1343 + 1649
  ["groei-jeugd-verwacht", "GM1586", 2025, "−0,7 tot +1,1% (−5% tot +6%)*"],
  // prognose:2704 61.4 (58.9 to 64.3) against kern2025:629 14879 + 14261 + 14544 + 21180
  ["groei-jeugd-verwacht", "GM0344", 2025, "−5,3% (−9% tot −1%)*"],
  // prognose:2212 1.0 (0.9 to 1.1) against kern2025:611 250 + 239 + 237 + 273
  ["groei-jeugd-verwacht", "GM0093", 2025, "−5 tot +5% (−10% tot +10%)*"],
  // prognose-provincies:100 87.2 (84.1 to 90.9) against kern2025:11 21751 + 22215 + 22794 + 23698
  ["groei-jeugd-verwacht", "PV24", 2025, "−3,6% (−7% tot 0%)*"],
  // prognose-provincies:130 75.3 (72.6 to 78.5) against kern2025:16 18781 + 18895 + 18945 + 21118
  ["groei-jeugd-verwacht", "PV29", 2025, "−3,1% (−7% tot +1%)*"],
  // prognose-provincies:88 100.2 (96.6 to 104.4) against kern2025:9 24540 + 24673 + 25275 + 27948
  ["groei-jeugd-verwacht", "PV22", 2025, "−2,2% (−6% tot +2%)*"],
  // prognose:2122 3622.9 (3512.9 to 3754.4) against kern2025:2 899784 + 894224 + 896086 + 1023650
  ["groei-jeugd-verwacht", "NL", 2025, "−2,4% (−5% tot +1%)*"],
  // prognose:2848 11.5 (10.9 to 12.2), :2890 5.7 (5.4 to 6.0) against kern2025:164 4281 + 4465 + 4590 + 4648
  ["groei-jeugd-verwacht", "GM1980", 2025, "−4,9 tot −3,8%*"],
  // prognose:3004 4.0 (3.8 to 4.3), :3052 8.1 (7.7 to 8.6), :3178 2.0 (1.9 to 2.2) against kern2025:661 3552 + 3646 +
  // 3500 + 3586
  ["groei-jeugd-verwacht", "GM1992", 2025, "−2,3 tot −0,2%*"],
  // prognose:2764 181.6 (174.2 to 190.3), :2962 4.1 (3.9 to 4.3) against kern2025:44 44937 + 43057 + 44568 + 56977
  ["groei-jeugd-verwacht", "GM0363", 2025, "−2,0%*"],
  // prognose:3526 7.3 (7.0 to 7.8), :3832 3.7 (3.5 to 3.9) against kern2025:393 2746 + 2865 + 2985 + 3122
  ["groei-jeugd-verwacht", "GM1991", 2025, "−7,0 tot −5,3%*"],
];

let warehouse: Warehouse;
let indicators: NamedIndicator[];

beforeAll(async () => {
  const inputs = await readRelease("data", "reports");
  indicators = inputs.indicators;
  warehouse = await openWarehouse();
  await loadInputs(warehouse, inputs);
  await deriveFigures(warehouse, inputs);
}, 300_000);

afterAll(() => warehouse.closeSync());

async function read(slug: string, area: string, year: number): Promise<{ text: string; kind: string }> {
  const indicator = indicators.find((one) => one.slug === slug)!;
  const where = "indicator = $slug and area = $area and period = $year";
  const [figure] = await query<Figure>(warehouse, `from published where ${where}`, { slug, area, year });
  const { text, provisional } = formatFigure(figure, indicator);
  const margin = formatMargin(figure!, indicator);
  const between = margin === null ? "" : ` (${margin.from} tot ${margin.to})`;
  return { text: `${text}${between}${provisional ? "*" : ""}`, kind: indicator.kind };
}

describe.each([
  { kind: "count", of: counts },
  { kind: "share", of: shares },
  { kind: "rate", of: rates },
  { kind: "mean", of: means },
  { kind: "ratio", of: ratios },
  { kind: "growth", of: growths },
  { kind: "forecast", of: forecasts },
  { kind: "outlook", of: outlooks },
])("a $kind of the demo", ({ kind, of }) => {
  test.each(of)("%s of %s in %i is %s", async (slug, area, year, text) => {
    expect(await read(slug, area, year)).toEqual({ text, kind });
  });

  test("is checked twenty times at least", () => expect(of.length).toBeGreaterThanOrEqual(20));
});
