"""Who is meant by what somebody is: an office, a body's noun, a description."""

from __future__ import annotations

import pytest
from speaking import cases, speakers

# (language, what the row is about, the text, the speaker of each claim)
ROLES = [
    (
        "id",
        "lembaga itu is the body that spoke last, and no person",
        "Walhi Nusa menyebut air naik. Lembaga itu menyebut hujan turun. KNR menyebut angin. "
        "Lembaga antisuap itu menyebut banjir. Kata Dedi, es. Lembaga itu menyebut salju.",
        ["Walhi Nusa"] * 2 + ["KNR"] * 2 + ["Dedi", "Lembaga"],
    ),
    (
        "id",
        "nor a country",
        "Iran menyebut air naik. Badan itu menyebut hujan turun.",
        ["Iran", "Badan"],
    ),
    (
        "en",
        "a body without an article is nobody of it",
        "Ohio State Police Maj. Ann Roe said it was late. State police said it was early.",
        ["Ann Roe", "State police"],
    ),
    (
        "en",
        "one who has no name is nobody else without one",
        "A driver of a bus said it was late. The owner of a mill said it was early.",
        ["driver of a bus", "owner of a mill"],
    ),
    (
        "en",
        "a union is no company that spoke of itself, and is one that did",
        "Norva Airways said it cut jobs. The union said it would strike. The airline said it was "
        "sad. The Pilots Guild said it was cold. The union said no.",
        ["Norva Airways", "union", "Norva Airways", "Pilots Guild", "Pilots Guild"],
    ),
    (
        "en",
        "the union or group is that of who spoke last",
        "Ann Roe, president of the Teachers Guild, said it was late. The union said it was cold. "
        "Bob Poe of the Maro Fund said it rained. His group said it froze.",
        ["Ann Roe", "Teachers Guild", "Bob Poe", "Maro Fund"],
    ),
    (
        "en",
        "no people, no body of another kind and nobody else's is",
        "Ann Roe, head of the Maro Fund, said it was late. The residents said it hailed. Ann Roe "
        "said it rained. The union said it froze. Ann Roe said no. His group said it was cold.",
        ["Ann Roe", "residents", "Ann Roe", "union", "Ann Roe", "group"],
    ),
    (
        "en",
        "nor their family",
        "Ann Roe, head of the Maro Fund, said it was late. Her family said it was cold.",
        ["Ann Roe", "family"],
    ),
    (
        "en",
        "nor where somebody is from, nor what they fled",
        "Ann Roe, a farmer from East Maro, said it was late. The group said it was cold. Bob Poe, "
        "who fled from the Maro Front, said it rained. The group said it froze.",
        ["Ann Roe", "group", "Bob Poe", "group"],
    ),
    (
        "en",
        "an authority is no company",
        "Norva Airways sued Maro. The authority said it was late.",
        ["authority"],
    ),
    (
        "en",
        "nor is a company a union",
        "Maro Motors said it was sorry. The Maro Teachers Union said it would strike. The company "
        "said it was late.",
        ["Maro Motors", "Maro Teachers Union", "Maro Motors"],
    ),
    (
        "en",
        "the director is who has been named",
        "Ann Roe said it was late. The director said it was early.",
        ["Ann Roe", "Ann Roe"],
    ),
    (
        "en",
        "both are the two named last",
        "Ann Roe said it hailed. Bob Poe said it rained. Both said it froze.",
        ["Ann Roe", "Bob Poe", "Ann Roe and Bob Poe"],
    ),
    (
        "id",
        "an office of a body by its letters is that of the body in full",
        "Ketua Badan Pengawas Pemilu (Bawaslu) Kalteng Theo Anggen menyebut air naik. Ketua KPU "
        "Budi Lim menyebut hujan. Ketua Bawaslu Kalteng menyebut es.",
        ["Theo Anggen", "Budi Lim", "Theo Anggen"],
    ),
    (
        "id",
        "an office that one alone has is whoever is named with it later",
        "Jaksa Agung menyebut air naik. Bupati menilai hujan. Tejo Raya, Jaksa Agung ST Burhana "
        "dan Bupati Ranu Budi Santoso datang.",
        ["ST Burhana", "Budi Santoso"],
    ),
    (
        "id",
        "no deputy nor former one is, nor a president of elsewhere",
        "Bupati menyebut air naik. Camat menilai hujan. Presiden menyebut es. Wakil Bupati Ranu "
        "Budi Santoso, mantan Camat Ranu Tejo Raya dan Presiden Rusia Ivan Rotov datang.",
        ["Bupati", "Camat", "Presiden"],
    ),
    (
        "id",
        "a district stands beside an officer named without one",
        "Kapolres Andre menyebut air naik. Hujan turun, kata Kapolres TTU.",
        ["Andre", "Andre"],
    ),
    (
        "id",
        "both are the two named last",
        "Rina Ayu dan Budi Sari datang ke Nusa. Keduanya mengatakan tanggul retak.",
        ["Rina Ayu dan Budi Sari"],
    ),
    (
        "de",
        "both are the two named last",
        "Ann Roth sagte, es sei kalt. Jan Kuhn sagte, es sei nass. Beide sagten, es sei spät.",
        ["Ann Roth", "Jan Kuhn", "Ann Roth und Jan Kuhn"],
    ),
    (
        "id",
        "who sings what",
        "Rina Ayu menyebut konser batal. Pelantun Hujan Sore itu mengaku sedih. Pengagum Ruth "
        "Sari itu menyebut tiket dikembalikan.",
        ["Rina Ayu", "Rina Ayu", "Rina Ayu"],
    ),
    (
        "id",
        "a company that was named",
        "PT Nusa Sari Tbk menyebut laba naik. Rina Ayu menyebut tanggul retak. Perseroan itu "
        "menyebut ongkos naik.",
        ["PT Nusa Sari Tbk", "Rina Ayu", "PT Nusa Sari Tbk"],
    ),
    (
        "id",
        "whose husband somebody is",
        "Rina Ayu menyebut tanggul retak. Suaminya, Budi Sari, menyebut sawah kering.",
        ["Rina Ayu", "Budi Sari"],
    ),
    (
        "id",
        "a woman is nobody's husband",
        "Rina Ayu menyebut tanggul retak. Suaminya, Budi Sari, menyebut sawah kering. Perempuan "
        "itu menyebut jalan rusak.",
        ["Rina Ayu", "Budi Sari", "Rina Ayu"],
    ),
    (
        "de",
        "who acts behind an auxiliary has the floor",
        "Ann Roth sagte, es sei kalt. Inzwischen hat der Rat es bestimmt. Möglich sei es.",
        ["Ann Roth", "Rat"],
    ),
    (
        "de",
        "who acts in what is told has not the floor",
        "Ann Roth sagte, es sei kalt. Die Helfer kamen spät, ein Wagen habe gefehlt, hieß es. Es "
        "sei eng gewesen.",
        ["Ann Roth"] * 3,
    ),
    (
        "de",
        "what a noun is led by is no subject",
        "Ann Roth sagte, es sei kalt. Der Rat hat mit Wirkung zum Mai den Bau verkündet. Er sei "
        "nötig.",
        ["Ann Roth", "Rat"],
    ),
    (
        "de",
        "an accused",
        "Der Angeklagte Jan Kuhn sagte, es sei kalt. Ein Zeuge sagte, es sei nass. Der Angeklagte "
        "sagte, es sei spät.",
        ["Jan Kuhn", "Zeuge", "Jan Kuhn"],
    ),
    (
        "de",
        "what somebody is, told of whoever was there before",
        "Projektleiterin Eva Roth sagte, es sei kalt. Roth selbst warnt. Man müsse, so die "
        "Biologin, mehr tun. Die Biologen sagten, es sei nass. Nach Ansicht der Biologen ist es "
        "spät.",
        ["Eva Roth", "Eva Roth", "Biologen", "Biologen"],
    ),
    (
        "de",
        "a body by the kind that it is of",
        "Die Bezirksregierung Nord prüft das. Alles sei gut, teilte die Behörde mit. Minister Jan "
        "Kuhn sagte, es sei kalt. Nach Angaben der Behörde ist es nass. Die Kammer Süd sagte, es "
        "sei warm. Die Behörde sagte, es sei spät.",
        ["Bezirksregierung Nord", "Jan Kuhn", "Bezirksregierung Nord", "Kammer Süd", "Behörde"],
    ),
    (
        "de",
        "what somebody is, of a party",
        "Minister Jan Kuhn sagte, es sei kalt. Man habe, so der ABC-Politiker, nichts geahnt.",
        ["Jan Kuhn"] * 2,
    ),
    (
        "de",
        "a company by what it is, in another case",
        "Die staatliche Bahngesellschaft KLM sagte, es sei kalt. Nach Darstellung des Unternehmens "
        "ist es nass.",
        ["Bahngesellschaft KLM"] * 2,
    ),
    (
        "de",
        "the account of whoever spoke before",
        "Die Feuerwehr teilte mit, es sei kalt. Den Angaben zufolge war es nass. Laut den Angaben "
        "wird es warm. Den Angaben der Bahn zufolge bleibt es kalt.",
        ["Feuerwehr", "Feuerwehr", "Feuerwehr", "Bahn"],
    ),
    (
        "de",
        "some things have not the floor",
        "Ann Roth sagte, es sei kalt. Eine Zusammenarbeit bleibt möglich. Man müsse nur wollen.",
        ["Ann Roth"] * 2,
    ),
    (
        "de",
        "another word for a title",
        "Bürgermeister Jan Kuhn sagte, es sei kalt. Eva Roth sagte, es sei nass. Der Rathauschef "
        "sagte, es sei spät.",
        ["Jan Kuhn", "Eva Roth", "Jan Kuhn"],
    ),
    (
        "en",
        "whose lawyer somebody is is not who it is",
        "Ann Roe said it hailed. Her lawyer said it rained. His wife said it froze.",
        ["Ann Roe", "lawyer", "wife"],
    ),
    (
        "en",
        'a body with a field of its own is not the last that called itself "it"',
        "Norco said it hailed. The health ministry said it rained. The firm said it froze.",
        ["Norco", "health ministry", "Norco"],
    ),
    (
        "en",
        "a company that speaks of its own",
        "Roe Corp. said it rained. Lumbir, the brewer, said its mill closed. The company said it "
        "hailed.",
        ["Roe Corp", "Lumbir", "Lumbir"],
    ),
    (
        "en",
        "a firm told by its land",
        "The Dutch brewer, facing a strike, said it rained.",
        ["Dutch brewer"],
    ),
    (
        "en",
        "a spokesman told by whose he is",
        "A Nusan army spokesman said it rained. Ann Roe said it snowed. The spokesman said it "
        "hailed.",
        ["Nusan army spokesman", "Ann Roe", "Nusan army spokesman"],
    ),
    (
        "en",
        "an unnamed title and where it is held",
        "A Western diplomat in Maro said it rained. British Ambassador to Lumbir said it snowed.",
        ["Western diplomat in Maro", "British Ambassador to Lumbir"],
    ),
    (
        "en",
        "who works for an office is not the office",
        "Bob Poe, a nine-year aide to the Maro County Sheriff's Office, was found. He fell, the"
        " sheriff's office said.",
        ["sheriff's office"],
    ),
    (
        "en",
        "a land's government is no body that was named",
        "The Lumbir Relief Union said it rained. The government said it snowed. The union said it "
        "hailed.",
        ["Lumbir Relief Union", "government", "Lumbir Relief Union"],
    ),
    (
        "id",
        "a minister by a short title",
        "Menteri Perdagangan Rina Kartika mengatakan air naik. Menteri Perhubungan Budi Santoso "
        'menyebut hujan turun. "Kami siap," ujar Menhub. "Beras cukup," ujar Mendag.',
        ["Rina Kartika", "Budi Santoso", "Budi Santoso", "Rina Kartika"],
    ),
    (
        "id",
        "a member of a party points back",
        'Air naik, kata Budi Santoso. "Hujan turun," ujar politikus Partai Nusa (PN) itu.',
        ["Budi Santoso"] * 2,
    ),
    (
        "en",
        "a title before the name is told",
        "The governor said water rose. Gov. Ann Roe left.",
        ["Ann Roe"],
    ),
    (
        "en",
        "an owner before a title",
        "Nusa's sheriff said water rose. Sheriff Bob Roe left.",
        ["Bob Roe"],
    ),
    (
        "en",
        "a place before a title",
        "Sen. Bob Roe left. The Vermont senator said water rose.",
        ["Bob Roe"],
    ),
    (
        "en",
        "a bureau is an agency",
        "The Bureau of Statistics said prices rose. The statistics agency said rents fell.",
        ["Bureau of Statistics", "Bureau of Statistics"],
    ),
    (
        "id",
        "an office and its place, and the holder's name",
        "Bupati Lebak Rina Ayu datang. Bupati Lebak mengatakan air naik.",
        ["Rina Ayu"],
    ),
    (
        "id",
        "an office's own word alone",
        "Kementerian Pangan Nusa menyebut panen turun. Kemarin, Kementerian menyebut air naik.",
        ["Kementerian Pangan Nusa"] * 2,
    ),
    (
        "en",
        "a body's own word ends its name, whatever title opens it",
        "Harbour guards said it rained. The Home Office said it hailed. The department said it"
        " snowed.",
        ["Harbour guards", "Home Office", "Home Office"],
    ),
    (
        "en",
        "the officials of a body are not the body",
        "Foreign Office officials said it rained. The Foreign Office said it hailed.",
        ["Foreign Office officials", "Foreign Office"],
    ),
    (
        "id",
        "two titles in another order",
        "Air naik, kata Ketua Majelis Hakim Lebak, Tejo Wibowo. Hakim ketua menilai hujan turun.",
        ["Tejo Wibowo", "Tejo Wibowo"],
    ),
    (
        "de",
        "the last part of a compound title means its holder",
        "Bundeskanzlerin Ann Roth sagte, es regne. Bob Lind sagte, es schneie. Die Kanzlerin sagte,"
        " es stürme.",
        ["Ann Roth", "Bob Lind", "Ann Roth"],
    ),
    (
        "en",
        "the article before a body's name is no subject of its own",
        "The Maro Health Bureau said it rained. The company said it hailed.",
        ["Maro Health Bureau", "Maro Health Bureau"],
    ),
    (
        "en",
        "who has all of a title goes before who has spoken last",
        "Former mayor Ann Roe said it rained. Mayor Bob Poe said it hailed. The former mayor said"
        " it snowed.",
        ["Ann Roe", "Bob Poe", "Ann Roe"],
    ),
    (
        "en",
        "a people and a title are a description",
        "French President Ann Roe said it rained. Bob Poe said it hailed. The French president said"
        " it snowed.",
        ["Ann Roe", "Bob Poe", "Ann Roe"],
    ),
    (
        "en",
        "a noun with a capital introduces somebody",
        "Senator Bob Poe, a Republican, said it rained. The Republican said it hailed.",
        ["Bob Poe", "Bob Poe"],
    ),
    (
        "en",
        "a place where a company is at home is no name",
        "Vellum said it rained. The Port Maro-based company said it hailed.",
        ["Vellum", "Vellum"],
    ),
    (
        "id",
        "a demonstrative behind an office leads to its holder, whoever has spoken since",
        "Kepala Dinas Pasar Lebak Rina Ayu menilai air naik. Camat Budi Santoso menilai hujan "
        "turun. Kepala dinas tersebut menyebut jalan rusak. Camat itu menilai air surut.",
        ["Rina Ayu", "Budi Santoso", "Rina Ayu", "Budi Santoso"],
    ),
    (
        "id",
        "a holder who has not spoken yet",
        "Menteri Sosial Tuti Amalia datang. Ketua RT, Sarip, menilai air naik. Menteri itu menilai "
        "jalan rusak.",
        ["Sarip", "Tuti Amalia"],
    ),
    (
        "id",
        "a description of whoever was named last, though somebody else is so called",
        "Pedagang sayur, Bu Sumi, menilai air naik. Hal yang sama dikatakan Painem (50). Pedagang "
        "yang sudah tua itu menuturkan jalan rusak.",
        ["Sumi", "Painem"],
    ),
    (
        "id",
        "a short title for an office of several words",
        "Kepala Dinas Pasar dan Niaga Lebak Rina Ayu menilai air naik. Kepala Dinas Kesehatan "
        "Lebak Budi Santoso menilai air surut. Kadinkes menyebut jalan rusak. Kadis itu pergi.",
        ["Rina Ayu", "Budi Santoso", "Budi Santoso"],
    ),
    (
        "en",
        "two who spoke together, each with what they are",
        "Ann Roe, the mayor, and Bob Poe, a farmer in Sela, said it rained. It snowed, said "
        "Sens. Eva Lim, R-Ariz., and Greg Pell, D-Ohio.",
        ["Ann Roe and Bob Poe", "Eva Lim and Greg Pell"],
    ),
    (
        "en",
        "the same, of an office without article and of a body",
        "Marko Dell, head of the dam's operator Karst Hydro, and Lina Orsk, an engineer at Sela "
        "University, said it rained.",
        ["Marko Dell and Lina Orsk"],
    ),
    (
        "en",
        "three of whom the last two are bodies are no pair",
        "Ann Roe, the army, and the police said it rained.",
        ["Ann Roe, army, and police"],
    ),
    (
        "en",
        "one of two who spoke together is no pair",
        "Two army sources and a local official said it rained. The local official said it snowed.",
        ["army sources and a local official", "local official"],
    ),
    (
        "de",
        "whom a text is about, and not who was mentioned once",
        "Papst Benedikt XVI. geht. Benedikt XVI. ist alt. Alle kennen Benedikt XVI. und "
        "gehen. Benedikt XVI. ging wie Papst Coelestin V. „Ich gehe“, sagte der Papst.",
        ["Benedikt XVI"],
    ),
    (
        "en",
        "a body introduced by its noun",
        "Blue Shield, a relief agency, said 12 fled. It rained. The agency said roads were shut.",
        ["Blue Shield", "Blue Shield"],
    ),
    (
        "en",
        "a noun with another word than it was introduced with",
        "Ann Roe, a teacher, fled. The tall teacher said it was late.",
        ["tall teacher"],
    ),
    (
        "en",
        "all words of a description are in a name",
        "The Maro Health Council said it rained. Ann left. The health council said it was hot.",
        ["Maro Health Council", "Maro Health Council"],
    ),
    (
        "en",
        "whoever opens a paragraph again is still meant",
        "Ann Roe said it was over.\n\nFor Ann Roe it was late. She said it rained.",
        ["Ann Roe", "Ann Roe"],
    ),
    (
        "en",
        "a type of aircraft is nobody",
        "Ann Roe said it was over.\n\nFor Boeing 737 crews it was late. She said it rained.",
        ["Ann Roe", "Ann Roe"],
    ),
    (
        "en",
        "letters of a name that opens with no body's noun",
        "The Red Lumbir Office (RO) said it was late. RO said it rained.",
        ["Red Lumbir Office", "Red Lumbir Office"],
    ),
    (
        "en",
        "a part of many is no article before a noun",
        "One of the residents said it was late. Two of the guards said it was over.",
        ["One of the residents", "Two of the guards"],
    ),
    (
        "en",
        "the company is what its last word says it is",
        "The mill's owner, Nordal Industries, said it burned. The company said 40 work there.",
        ["Nordal Industries", "Nordal Industries"],
    ),
    (
        "en",
        "the company is named in the middle of a sentence",
        "Workers at Nordal Steel walked out on Monday. The company said 300 had returned.",
        ["Nordal Steel"],
    ),
    (
        "en",
        "the company is what a noun for one presents",
        "Craft retailer Nusa Barn will close two stores, the company said.",
        ["Nusa Barn"],
    ),
    (
        "en",
        "a spokeswoman of somebody is not who she speaks for",
        "A spokeswoman for District Attorney Ann Roe said it rained. Roe tweeted that it snowed.",
        ["spokeswoman for District Attorney Ann Roe", "Ann Roe"],
    ),
    (
        "en",
        "the other witness is somebody else",
        "Ann Roe said it rained. The other witness said it snowed.",
        ["Ann Roe", "witness"],
    ),
    (
        "en",
        "the White House is no spokesman of it",
        "White House press secretary Bob Poe said it rained. The White House says it snowed.",
        ["Bob Poe", "White House"],
    ),
    (
        "en",
        "a representative is a congressman and a lawmaker",
        "Rep. Carl Roe met Rick Poe. The congressman said it rained. The lawmaker left, he said.",
        ["Carl Roe", "Carl Roe"],
    ),
    (
        "en",
        "a union is nobody who leads it",
        "Ann Roe, the union's president, said it rained. The union said it snowed.",
        ["Ann Roe", "union"],
    ),
    (
        "en",
        "the retailer is the company that spoke of itself",
        "Nusamart said it will close 10 stores. The retailer said it lost money.",
        ["Nusamart", "Nusamart"],
    ),
    (
        "en",
        "whoever was introduced as something is meant by it",
        "Mark Poe, an analyst at Nusa Bank, expects growth. The analyst said the bank was safe.",
        ["Mark Poe"],
    ),
    (
        "en",
        "the last of two who were introduced alike",
        "Peter Roe is mayor of Nusa. Ann Lind, mayor of Maro, came. The mayor said it rained.",
        ["Ann Lind"],
    ),
    (
        "en",
        "of two introduced, whom the noun describes",
        "Peter Roe, the firm's chief executive, left. Ann Lind, a teacher, came. “Go,” the chief "
        "executive said.",
        ["Peter Roe"],
    ),
    (
        "en",
        "a description between commas before its name",
        "Jo Poe was hurt. His brother, Al Poe, was there. “He ran,” his brother said.",
        ["Al Poe"],
    ),
    (
        "en",
        "a body's noun is in its name",
        "The Ministry of Ports met. Ann Roe left. The ministry said it rained.",
        ["Ministry of Ports"],
    ),
    (
        "en",
        "a bureau is an agency",
        "The Bureau of Roads closed a road. The agency said it rained.",
        ["Bureau of Roads"],
    ),
    (
        "en",
        "who is named behind a comma has the description before it",
        "In New Maro, the mayor, Ann Roe, spoke. The mayor said it rained.",
        ["Ann Roe"],
    ),
    (
        "en",
        "the company is what opened the sentence that it says",
        "Maro Widgets will close two plants, the company said on Tuesday.",
        ["Maro Widgets"],
    ),
    (
        "en",
        "the company is nobody who only stands in what it says",
        "Two plants that Maro Widgets built will close, the company said.",
        ["company"],
    ),
    (
        "id",
        "sang menteri",
        "Menteri Rina Ayu mengatakan air naik. Sang menteri menilai hujan turun.",
        ["Rina Ayu"] * 2,
    ),
    (
        "id",
        "a role named before anybody spoke",
        "Camat Rina Ayu datang ke posko. Air naik, kata camat.",
        ["Rina Ayu"],
    ),
    (
        "id",
        "the fullest of the nearest",
        "Camat Rina Ayu datang. Camat Rina pergi. Air naik, kata camat.",
        ["Rina Ayu"],
    ),
    (
        "id",
        "a description with a demonstrative",
        "Rina Ayu mengatakan air naik. Hujan turun, kata mantan menteri itu.",
        ["Rina Ayu"] * 2,
    ),
    (
        "id",
        "a demonstrative behind all that describes",
        "Rina Ayu mengatakan air naik. Perempuan kelahiran Solo itu juga menilai hujan turun.",
        ["Rina Ayu"] * 2,
    ),
    (
        "id",
        "a nickname that a description tells",
        "Rina Ayu mengatakan air naik. Wanita yang akrab disapa Atun itu menilai hujan turun. "
        "Jalan rusak, kata Atun.",
        ["Rina Ayu"] * 3,
    ),
    (
        "id",
        "a nickname tells enough without a demonstrative",
        "Rina Ayu mengatakan air naik. Wanita yang akrab disapa Atun menilai hujan turun.",
        ["Rina Ayu"] * 2,
    ),
    (
        "id",
        "a witness without a name is not he",
        "Rina Ayu mengatakan air naik. Dari keterangan saksi, api besar. Menurut dia, jalan rusak.",
        ["Rina Ayu", "saksi", "Rina Ayu"],
    ),
    (
        "id",
        "a nickname behind the verb",
        "Rina Ayu mengatakan air naik. Sejak itu, kata wanita yang akrab disapa Bu Atun, air naik.",
        ["Rina Ayu"] * 2,
    ),
    (
        "id",
        "the head of a part is not the head of the whole",
        "Air naik, kata Kepala Pusat Data BNPB, Rina Ayu. Kepala BNPB mengatakan jalan rusak.",
        ["Rina Ayu", "Kepala BNPB"],
    ),
    (
        "id",
        "a head with a word more in the title",
        "Air naik, kata Kepala Pelaksana BPBD Sari, Rina Ayu. Kepala BPBD menyebut jalan rusak.",
        ["Rina Ayu", "Rina Ayu"],
    ),
    (
        "id",
        "who is described behind the name opens the stage",
        "Air naik, kata Budi Hadi.\n\nRina Ayu, dokter di Nusa, menolak pindah. Menurutnya, jalan "
        "masih aman.",
        ["Budi Hadi", "Rina Ayu"],
    ),
    (
        "id",
        "what somebody heads is not who opens the stage",
        "Air naik, kata Budi Hadi.\n\nRina Ayu, Koordinator Sari Maju Boat, menolak pindah. "
        "Menurutnya, jalan masih aman.",
        ["Budi Hadi", "Rina Ayu"],
    ),
    (
        "id",
        "no pronoun points at where something is",
        "Api di Tangki Lama, warga lari.\n\nMelihat itu, Kepala Relawan Nusa, Rina Ayu bersama "
        "timnya, turun tangan. Ia memastikan air cukup.",
        ["Rina Ayu"],
    ),
    (
        "id",
        "a description of somebody named in the sentence before",
        "Gubernur Rina Ayu datang. Perempuan kelahiran Solo itu mengatakan jalan rusak.",
        ["Rina Ayu"],
    ),
    ("en", "the mayor", "Mayor Ann Roe said it rained. The mayor said it froze.", ["Ann Roe"] * 2),
    (
        "en",
        "the company",
        "Northwire Energy lost money. The company said it froze.",
        ["Northwire Energy"],
    ),
    (
        "en",
        "what opens a sentence and is no name",
        "Northwire Energy lost money. Ahead of winter prices rose. The company said it froze.",
        ["Northwire Energy"],
    ),
    (
        "en",
        "a role of the only person who has spoken",
        "Housing chief Ann Roe said it rained. The Green lawmaker said it froze.",
        ["Ann Roe"] * 2,
    ),
    (
        "en",
        "another company",
        "Northwire Energy lost money. A company said it froze. One study said it rained.",
        ["company", "study"],
    ),
    ("en", "a role that nobody holds", "The mayor said it froze.", ["mayor"]),
    (
        "en",
        "a role by which nobody was called is the last person's",
        "Ann Roe said it rained. It froze, the director said.",
        ["Ann Roe"] * 2,
    ),
    (
        "en",
        "a role of somebody called by a surname",
        "The film is Ann B. Roe’s first. Roe said it rained. It froze, the director said.",
        ["Ann B. Roe"] * 2,
    ),
    (
        "en",
        "a role that an unnamed one had",
        "A senior official said it rained. Ann Roe said it froze. The official said it thawed.",
        ["senior official", "Ann Roe", "senior official"],
    ),
    (
        "en",
        "people are no company",
        "Northwire Energy lost money. It rained, the researchers said.",
        ["researchers"],
    ),
    (
        "en",
        "a short title and the full word",
        "Gov. Ann Roe said it rained. The governor said it froze.",
        ["Ann Roe"] * 2,
    ),
    (
        "id",
        "a short title is that of whoever was named with the office",
        "Menteri Kesehatan Budi Gunawan datang. Menkes mengaku siap membantu warga.",
        ["Budi Gunawan"],
    ),
    (
        "de",
        "a company by what it is",
        "Die Mooshof AG baut um. Das Unternehmen teilte mit, dass es kalt war. Nach Angaben des "
        "Konzerns ist es warm.",
        ["Mooshof AG"] * 2,
    ),
    (
        "de",
        "a court by its noun, and one that nobody named",
        "Das Landgericht Altfurt tagt. Das Gericht teilte mit, dass es kalt war. Der Verein teilte "
        "mit, dass es warm ist.",
        ["Landgericht Altfurt", "Verein"],
    ),
    (
        "de",
        "a ministry that has spoken",
        "Das Bauministerium teilte mit, dass es kalt war. Das Ministerium erklärte, es sei warm.",
        ["Bauministerium"] * 2,
    ),
    (
        "es",
        "what a title is of is no name",
        "La ministra de Obras Públicas, Ana Lobo, dijo que llueve. La ministra de Obras Públicas "
        "negó que haga frío.",
        ["Ana Lobo"] * 2,
    ),
    (
        "en",
        "those who speak for a body are not it",
        "Maro officials said it rained. City officials said it was late. The city said it was "
        "cold. A group of nurses said it hailed. The group said it froze.",
        ["Maro officials", "City officials", "city", "group of nurses", "group of nurses"],
    ),
    (
        "en",
        "a firm by its town and state",
        "Northern Mills will close. The Lumbir, Nusa-based company said it lost money.",
        ["Northern Mills"],
    ),
    (
        "en",
        "a firm that nobody named keeps both",
        "The Lumbir, Nusa-based company said it lost money.",
        ["Lumbir Nusa-based company"],
    ),
    (
        "fr",
        "a ministry's field is no name of the minister",
        "Le ministre de la Culture, Luc Morel, a dit que non. Le ministre de la Culture a dit que "
        "oui.",
        ["Luc Morel"] * 2,
    ),
    (
        "id",
        "a minister is named later on beside one of another office",
        "Menteri Kesehatan menyebut air naik. Menteri Kesehatan Rudi Hartono diam. Menteri "
        "Pertanian Ana Putri menyebut hujan.",
        ["Rudi Hartono", "Ana Putri"],
    ),
    (
        "id",
        "a rank is no place of a chief's",
        "Kapolda Jawa Barat menyebut air naik. Kapolda Irjen Rudi Hartono menyebut hujan.",
        ["Rudi Hartono"] * 2,
    ),
    (
        "id",
        "two chiefs of one office are both meant or neither",
        "Kapolda Jawa Barat menyebut air naik. Kapolda Rudi Hartono diam. Kapolda Riau Ana Putri "
        "menyebut hujan.",
        ["Kapolda Jawa Barat", "Ana Putri"],
    ),
    (
        "en",
        "whose title says more is not who was told without a name",
        "A police spokesman said it rained. The company spokesman Greg Ruiz said it froze.",
        ["police spokesman", "Greg Ruiz"],
    ),
    (
        "en",
        "whose title says the same is, with the article too",
        "A rebel spokesman said it rained. The rebel spokesman Greg Ruiz said it froze.",
        ["Greg Ruiz"] * 2,
    ),
    (
        "en",
        "behind somebody's words too",
        "The rebel spokesman said it rained. “We wait,” spokesman Greg Ruiz said.",
        ["Greg Ruiz"] * 2,
    ),
]


@pytest.mark.parametrize(("code", "text", "names"), cases(ROLES))
def test_a_role_means_its_holder(code: str, text: str, names: list[str | None]) -> None:
    assert speakers(text, code) == names
