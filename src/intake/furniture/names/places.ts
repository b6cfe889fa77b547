/**
 * True for a known place of datelines, in any script. Distinguishes `Jakarta - Menteri` from `Peace - that is`. A place has
 * to be in this list only if nothing else shows a dateline: no capitals, agency or date.
 */
export function isKnownPlace(name: string): boolean {
  return PLACES.has(foldPlace(name));
}

/** The longest known place at the end of Chinese or Japanese text, which has no spaces between names and places. */
export function placeAtEnd(text: string): string | undefined {
  for (let start = Math.max(0, text.length - 10); start < text.length - 1; start++) {
    if (isKnownPlace(text.slice(start))) return text.slice(start);
  }
  return undefined;
}

function foldPlace(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}|['’ʼ]/gu, '')
    .replace(/[\s-]+/g, ' ')
    .replace(/[أإآ]/g, 'ا')
    .normalize('NFC')
    .toLowerCase();
}

const LATIN = `
Abidjan, Abu Dhabi, Abuja, Accra, Addis Ababa, Addis Abeba, Aden, Alexandria, Alger, Algiers, Alep, Aleppo, Amman, Amsterdam, Ankara,
Antananarivo, Apia, Athena, Athènes, Athens, Atlanta, Auckland, Baghdad, Bagdad, Baku, Bakou, Bamako, Bandar Seri Begawan, Bangkok,
Bangui, Barcelona, Barcelone, Beijing, Beirut, Beyrouth, Belfast, Belgrade, Beograd, Berlin, Bern, Berne, Bogota, Bordeaux, Boston,
Brasilia, Bratislava, Brazzaville, Brisbane, Brussels, Brussel, Bruxelles, Bucarest, Bucharest, Budapest, Buenos Aires, Bujumbura,
Busan, Cairo, Kairo, Le Caire, Canberra, Cannes, Cape Town, Le Cap, Caracas, Casablanca, Chengdu, Chennai, Chicago, Chisinau, Chongqing,
Christchurch, Colombo, Conakry, Cologne, Copenhagen, Copenhague, Kopenhagen, Cotonou, Dakar, Dallas, Damas, Damascus, Damaskus, Dar es Salaam,
Davos, Delhi, Den Haag, Denver, Detroit, Dhaka, Dacca, Dili, Djibouti, Djeddah, Jeddah, Doha, Donetsk, Dubai, Dubaï, Dublin, Edinburgh,
Fiji, Francfort, Frankfurt, Freetown, Fukuoka, Fukushima, Gaza, Kota Gaza, Gaza City, Jalur Gaza, Geneva, Genève, Jenewa, Genoa, Glasgow, Guangzhou, Guatemala City,
Hague, The Hague, La Haye, Hamburg, Hambourg, Hangzhou, Hanoi, Hanoï, Harare, Havana, La Havane, Havana, Hebron, Helsinki, Hiroshima,
Ho Chi Minh City, Hong Kong, Honolulu, Houston, Hyderabad, Islamabad, Istanbul, Jérusalem, Jerusalem, Yerusalem, Johannesburg, Juba,
Kabul, Kaboul, Kampala, Karachi, Kathmandu, Katmandou, Kazan, Kharkiv, Khartoum, Khartum, Kiev, Kyiv, Kiew, Kigali, Kingston, Kinshasa,
Kobe, Kolkata, Kuala Lumpur, Kuwait City, Koweït, Kyoto, Lagos, Lahore, La Paz, Las Vegas, Lausanne, Libreville, Lille, Lima, Lisbon, Lisbonne,
Lisboa, Lomé, London, Londres, Los Angeles, Luanda, Lusaka, Luxembourg, Lviv, Lyon, Macau, Madrid, Makkah, Malabo, Malé, Managua, Manama,
Manchester, Manila, Manille, Maputo, Mariupol, Marseille, Mascate, Mecca, La Mecque, Mekkah, Medina, Madinah, Melbourne, Mexico, Mexico City,
Miami, Milan, Milano, Minneapolis, Minsk, Mogadishu, Mogadiscio, Monaco, Monrovia, Montevideo, Montpellier, Montreal, Montréal, Moscow, Moscou,
Moskow, Moskwa, Mosul, Mumbai, Munich, München, Muscat, Nagasaki, Nagoya, Nairobi, Nanjing, Nantes, Naples, Napoli, Naypyidaw, Ndjamena, New Delhi,
New Orleans, New York, Niamey, Nice, Nicosia, Nicosie, Nouakchott, Nouméa, Nusantara, Nuuk, Odesa, Odessa, Okinawa, Osaka, Oslo, Ottawa,
Ouagadougou, Palermo, Panama, Panama City, Paris, Peking, Pékin, Perth, Peshawar, Philadelphia, Phnom Penh, Phoenix, Port Louis, Port Moresby,
Port-au-Prince, Porto, Prague, Praha, Pretoria, Pristina, Pyongyang, Quebec, Québec, Quito, Rabat, Rafah, Ramallah, Rangoon, Yangon, Recife,
Rennes, Reykjavik, Riga, Rio de Janeiro, Riyad, Riyadh, Roma, Rome, Rotterdam, Saint-Pétersbourg, St. Petersburg, St Petersburg, Saitama, Salzburg,
San Francisco, San José, San Jose, San Juan, San San Diego, Sanaa, Santiago, Santo Domingo, Sao Paulo, Sapporo, Sarajevo, Seattle, Sendai, Seoul, Séoul,
Seville, Sevilla, Shanghai, Shenzhen, Singapore, Singapour, Singapura, Skopje, Sofia, Stockholm, Strasbourg, Stuttgart, Suva, Sydney, Taipei, Taipeh,
Tallinn, Tachkent, Tashkent, Tbilisi, Tbilissi, Tegucigalpa, Teheran, Tehran, Téhéran, Tel Aviv, Tianjin, Tirana, Tokyo, Toronto, Toulouse, Tripoli,
Tunis, Turin, Torino, Ulaanbaatar, Utrecht, Valence, Valencia, Valletta, Vancouver, Vatican, Vatican City, Vatikan, Cité du Vatican, Venice, Venise, Vienna, Vienne, Wien, Wina,
Vientiane, Vilnius, Vladivostok, Warsaw, Warszawa, Varsovie, Washington, Washington D.C., Washington DC, Wellington, Windhoek, Wuhan, Xi'an, Yaoundé, Yerevan, Erevan, Yokohama,
Zagreb, Zurich, Zürich, Aachen, Aarhus, Aberdeen, Adelaide, Agadir, Aix-en-Provence, Albany, Albuquerque, Alicante, Almaty, Ålesund, Amiens, Anchorage, Angers, Antalya, Antwerp, Antwerpen, Anvers, Arles, Arnhem, Arusha, Asmara, Astana,
Asunción, Augsburg, Austin, Avignon, Bali, Baltimore, Bamenda, Bangalore, Bengaluru, Bari, Basel, Bâle, Bayonne, Benghazi, Bergamo, Bergen, Besançon, Biarritz, Bielefeld, Bilbao, Birmingham, Bishkek, Blantyre, Bochum, Bologna, Bonn, Bradford, Braga, Brasília, Bremen, Brest, Bristol,
Brno, Brugge, Bruges, Bulawayo, Bursa, Cádiz, Caen, Cagliari, Calais, Calgary, Cali, Cambridge, Cardiff, Cartagena, Catania, Cebu, Charleroi, Charleston, Charlotte, Chiang Mai, Clermont-Ferrand, Cleveland, Coimbra, Columbus, Córdoba, Curitiba, Dakhla, Darwin, Davao, Debrecen, Dijon, Diyarbakır,
Donostia, Dortmund, Douala, Dresden, Düsseldorf, Dunkerque, Dunkirk, Durban, Dushanbe, Edmonton, Eindhoven, Entebbe, Erbil, Erfurt, Fes, Florence, Firenze, Fortaleza, Freiburg, Gaborone, Galway, Gdansk, Gdańsk, Gdynia, Gent, Gand, Ghent, Genova, Girona, Göteborg, Gothenburg, Granada, Graz, Grenoble, Groningen, Guadalajara, Guayaquil,
Haarlem, Haifa, Halifax, Halle, Hannover, Hanover, Heidelberg, Herat, Hobart, Homs, Iași, Idlib, Innsbruck, Inverness, Irbid, Izmir, İzmir, İstanbul, Jaffna, Jaipur, Jena, Jenin, Kandahar, Kano, Kansas City, Karlsruhe, Kassel, Kaunas, Kharkov, Kherson, Kiel, Kisumu, Konya, Košice, Kota Bharu, Kraków, Krakow, Kumasi, Lahti, Larnaca, Latakia,
La Rochelle, Le Havre, Le Mans, Leeds, Leicester, Leiden, Leipzig, Leuven, Liège, Lilongwe, Limassol, Limoges, Linz, Liverpool, Ljubljana, Łódź, Lorient, Lubumbashi, Lübeck, Lucerne, Luzern, Lugano, Lugo, Maastricht, Magdeburg, Mainz, Málaga, Malmö, Mandalay, Mannheim, Maracaibo, Maribor, Marrakech, Maseru, Matsuyama, Mazar-i-Sharif, Mbabane, Mbarara, Medellín,
Memphis, Mérida, Metz, Milwaukee, Modena, Mombasa, Monterrey, Moroni, Mulhouse, Münster, Murcia, Mykolaiv, Nablus, Nancy, Nashville, Newcastle, Nha Trang, Nîmes, Niš, Nouadhibou, Nottingham, Novi Sad, Novosibirsk, Nürnberg, Nuremberg, Oakland, Odense, Olsztyn, Omsk, Oran, Orléans, Osnabrück, Ostend, Oostende, Ostrava, Ouarzazate, Oulu, Oviedo, Padova, Padua, Pamplona, Parma,
Pattaya, Perpignan, Perugia, Pisa, Pittsburgh, Plovdiv, Plymouth, Pointe-Noire, Poitiers, Pokhara, Poltava, Port Harcourt, Port of Spain, Port Vila, Porto Alegre, Portland, Porto-Novo, Potsdam, Poznań, Poznan, Punta Arenas, Quetta, Quimper, Regensburg, Reims, Richmond, Rimini, Rosario, Rostock, Rostov-on-Don, Rouen, Sacramento, Saint-Denis, Saint-Étienne, Saint-Malo, Saint-Nazaire, Salamanca, Salt Lake City, Salvador, Samara, San Antonio, San Sebastián,
San Sebastian, Santa Cruz, Santander, Santiago de Compostela, Sfax, Sheffield, Shenyang, Southampton, Srinagar, St. Louis, St. Paul, Stavanger, Suez, Sumy, Szczecin, Szeged, Tabriz, Tallahassee, Tampa, Tampere, Tangier, Tanger, Taranto, Tarragona, Tartu, Tetouan, Thessaloniki, Thimphu, Tijuana, Timisoara, Timișoara, Toledo, Tomsk, Toulon, Trento, Trieste, Tromsø, Trondheim, Tucson, Turku, Udine, Uppsala, Valladolid,
Varna, Venezia, Verona, Vicenza, Vigo, Vitoria, Volgograd, Wiesbaden, Winnipeg, Wolfsburg, Wrocław, Wroclaw, Würzburg, Xiamen, Yaren, Yekaterinburg, Yerevan, York, Zadar, Zanzibar, Zaragoza, Zaporizhzhia, Zwolle, Ankara, Mersin, Hà Nội, Đà Nẵng, Huế, Hải Phòng, TP. Hồ Chí Minh, TP.HCM,
Москва, Санкт-Петербург, Казань, Екатеринбург, Новосибирск, Владивосток, Сочи, Самара, Уфа, Омск, Калининград, Ростов-на-Дону, Минск, Киев, Київ, Харків, Харьков, Львів, Одеса, Одесса, Дніпро, Запоріжжя, Херсон, Астана, Алматы, Ташкент, Бишкек, Баку, Ереван, Тбилиси, Белград, София, Варна, Вашингтон, Нью-Йорк, Лондон, Париж, Берлин, Брюссель, Вена, Женева, Рим, Пекин, Токио, Сеул, Дели, Анкара, Стамбул, Тегеран, Каир,
Jakarta, Djakarta, Jakarta Pusat, Jakarta Selatan, Jakarta Utara, Jakarta Barat, Jakarta Timur, Ambon, Aceh, Badung, Bali, Balikpapan, Banda Aceh, Bandar Lampung, Bandung,
Banjarmasin, Banten, Bantul, Banyumas, Banyuwangi, Batam, Batu, Bekasi, Bengkulu, Bima, Binjai, Bitung, Blitar, Blora, Bogor, Bojonegoro, Bondowoso, Bontang, Boyolali, Brebes,
Bukittinggi, Ciamis, Cianjur, Cibinong, Cikarang, Cilacap, Cilegon, Cimahi, Cirebon, Deli Serdang, Demak, Denpasar, Depok, Dumai, Ende, Fakfak, Garut, Gianyar, Gorontalo,
Gowa, Gresik, Grobogan, Gunungkidul, Indramayu, Jambi, Jayapura, Jember, Jepara, Jombang, Kalimantan, Karanganyar, Karawang, Kebumen, Kediri, Kendal, Kendari, Klaten, Klungkung, Kudus, Kulon Progo,
Kuningan, Kupang, Labuan Bajo, Lamongan, Lampung, Lebak, Lhokseumawe, Lombok, Lumajang, Madiun, Magelang, Magetan, Majalengka, Makassar, Malang, Maluku, Mamuju, Manado, Manokwari,
Mataram, Medan, Merauke, Merak, Meulaboh, Mimika, Mojokerto, Nabire, Nganjuk, Ngawi, Pacitan, Padang, Palangka Raya, Palangkaraya, Palembang, Palu, Pamekasan, Pandeglang, Pangkalpinang, Papua, Parepare,
Pasuruan, Pati, Pekalongan, Pekanbaru, Pemalang, Pematangsiantar, Ponorogo, Pontianak, Poso, Probolinggo, Purbalingga, Purwakarta, Purwokerto, Purworejo, Rembang, Riau, Sabang, Salatiga, Samarinda,
Sampang, Sanur, Semarang, Serang, Sidoarjo, Singkawang, Sleman, Solo, Sorong, Sragen, Subang, Sukabumi, Sukoharjo, Sumbawa, Sumedang, Sumenep, Surabaya, Surakarta, Tabanan, Tanah Abang, Tangerang, Tangerang Selatan,
Tanjung Pinang, Tanjungpinang, Tanjung Selor, Tarakan, Tasikmalaya, Tegal, Temanggung, Ternate, Timika, Tuban, Tulungagung, Ubud, Ungaran, Wamena, Wonogiri, Wonosobo, Yogya, Yogyakarta,
Jawa Timur, Jawa Tengah, Jawa Barat, Sumatera Utara, Sumatera Barat, Sumatera Selatan, Sulawesi Selatan, Kalimantan Timur, Kalimantan Barat, Nusa Tenggara Barat, Nusa Tenggara Timur,
Johor Bahru, Kota Kinabalu, Kuching, George Town, Putrajaya, Penang`;

// With simplified, traditional and Japanese forms.
const HAN = `
北京 上海 天津 重庆 重慶 广州 廣州 深圳 杭州 南京 武汉 武漢 成都 西安 郑州 鄭州 长沙 長沙 沈阳 瀋陽 大连 大連 哈尔滨 哈爾濱 长春 長春 济南 濟南 青岛 青島 合肥 福州 厦门 廈門 南昌 昆明 贵阳 貴陽 南宁 南寧 海口 三亚 三亞 兰州 蘭州 西宁 西寧 银川 銀川
乌鲁木齐 烏魯木齊 拉萨 拉薩 呼和浩特 太原 石家庄 石家莊 苏州 蘇州 宁波 寧波 香港 澳门 澳門 台北 臺北 高雄 台中 臺中 台南 臺南 新北 桃园 桃園 基隆 花莲 花蓮 雄安 博鳌 义乌
雅加达 雅加達 泗水 万隆 萬隆 棉兰 棉蘭 巴厘 巴厘岛 峇里島 登巴萨 日惹 三宝垄 望加锡 巴淡 新加坡 吉隆坡 曼谷 马尼拉 馬尼拉 河内 河內 胡志明市 金边 金邊 万象 萬象 永珍 仰光 内比都 奈比多 帝力 斯里巴加湾市 新德里 孟买 孟買 达卡 達卡 科伦坡 可倫坡 加德满都 加德滿都 伊斯兰堡 伊斯蘭堡 卡拉奇 喀布尔 喀布爾
东京 東京 大阪 京都 名古屋 横滨 横浜 札幌 福冈 福岡 广岛 広島 長崎 仙台 神戸 埼玉 千葉 沖縄 那覇 熊本 新潟 金沢 静岡 水戸 奈良 首尔 首爾 ソウル 釜山 平壤 乌兰巴托 烏蘭巴托
华盛顿 華盛頓 纽约 紐約 洛杉矶 洛杉磯 旧金山 舊金山 芝加哥 波士顿 波士頓 休斯敦 休士頓 亚特兰大 迈阿密 邁阿密 西雅图 西雅圖 渥太华 渥太華 多伦多 多倫多 温哥华 溫哥華 蒙特利尔 蒙特婁 墨西哥城 哈瓦那 巴西利亚 巴西利亞 里约热内卢 里約熱內盧 圣保罗 聖保羅 布宜诺斯艾利斯 布宜諾斯艾利斯 利马 利馬 波哥大 加拉加斯 圣地亚哥 聖地牙哥 特古西加尔巴
伦敦 倫敦 巴黎 柏林 法兰克福 法蘭克福 慕尼黑 汉堡 漢堡 布鲁塞尔 布魯塞爾 日内瓦 日內瓦 苏黎世 蘇黎世 达沃斯 维也纳 維也納 罗马 羅馬 米兰 米蘭 梵蒂冈 梵蒂岡 马德里 馬德里 巴塞罗那 巴塞隆納 里斯本 阿姆斯特丹 海牙 哥本哈根 斯德哥尔摩 斯德哥爾摩 奥斯陆 奧斯陸 赫尔辛基 赫爾辛基 华沙 華沙 布拉格 布达佩斯 布達佩斯 布加勒斯特 索非亚 索菲亞 贝尔格莱德 貝爾格勒 雅典 基辅 基輔 莫斯科 圣彼得堡 聖彼得堡 明斯克 都柏林
安卡拉 伊斯坦布尔 伊斯坦堡 德黑兰 德黑蘭 巴格达 巴格達 大马士革 大馬士革 贝鲁特 貝魯特 耶路撒冷 特拉维夫 特拉維夫 加沙 加薩 拉姆安拉 安曼 利雅得 多哈 迪拜 杜拜 阿布扎比 阿布達比 科威特城 马斯喀特 萨那 沙那 开罗 開羅 喀土穆 内罗毕 奈洛比 亚的斯亚贝巴 阿迪斯阿貝巴 约翰内斯堡 約翰尼斯堡 开普敦 開普敦 比勒陀利亚 拉各斯 阿布贾 达喀尔 的黎波里 突尼斯 阿尔及尔 拉巴特 金沙萨 哈拉雷 堪培拉 坎培拉 悉尼 雪梨 墨尔本 墨爾本 奥克兰 奧克蘭 惠灵顿 威靈頓 联合国 聯合國
ジャカルタ スラバヤ バンドン メダン デンパサール バリ ジョグジャカルタ シンガポール クアラルンプール バンコク マニラ ハノイ ホーチミン プノンペン ビエンチャン ヤンゴン ネピドー ディリ ニューデリー ムンバイ ダッカ コロンボ カトマンズ イスラマバード カラチ カブール ウランバートル
ワシントン ニューヨーク ロサンゼルス サンフランシスコ シカゴ ボストン ヒューストン アトランタ マイアミ シアトル ホノルル オタワ トロント バンクーバー モントリオール メキシコ市 メキシコシティー ハバナ ブラジリア リオデジャネイロ サンパウロ ブエノスアイレス リマ ボゴタ カラカス サンティアゴ テグシガルパ
ロンドン パリ ベルリン フランクフルト ミュンヘン ブリュッセル ジュネーブ チューリヒ ダボス ウィーン ローマ ミラノ バチカン マドリード バルセロナ リスボン アムステルダム ハーグ コペンハーゲン ストックホルム オスロ ヘルシンキ ワルシャワ プラハ ブダペスト ブカレスト ソフィア アテネ キーウ キエフ モスクワ サンクトペテルブルク ミンスク ダブリン
アンカラ イスタンブール テヘラン バグダッド ダマスカス ベイルート エルサレム テルアビブ ガザ ラマラ アンマン リヤド ドーハ ドバイ アブダビ クウェート カイロ ハルツーム ナイロビ アディスアベバ ヨハネスブルク ケープタウン ラゴス アブジャ ダカール トリポリ チュニス アルジェ ラバト キンシャサ キャンベラ シドニー メルボルン オークランド ウェリントン`;

const ARABIC = `
جاكرتا، سورابايا، باندونغ، ميدان، بالي، دينباسار، يوجياكرتا، سنغافورة، كوالالمبور، بانكوك، مانيلا، هانوي، بنوم بنه، يانغون، نيودلهي، نيو دلهي، مومباي، دكا، كولومبو، كاتماندو، إسلام آباد، كراتشي، كابول، طشقند، باكو، تبليسي، يريفان،
بكين، بيجين، شنغهاي، شانغهاي، هونغ كونغ، تايبيه، طوكيو، أوساكا، سول، سيول، بيونغ يانغ، بيونجيانج، أولان باتور، كانبيرا، سيدني، ملبورن، ويلينغتون، أوكلاند،
واشنطن، نيويورك، لوس أنجلوس، لوس أنجليس، سان فرانسيسكو، شيكاغو، بوسطن، هيوستن، ميامي، أوتاوا، تورونتو، مونتريال، مكسيكو، مكسيكو سيتي، هافانا، برازيليا، ريو دي جانيرو، ساو باولو، بوينس آيرس، بوينوس آيرس، ليما، بوغوتا، كراكاس، سانتياغو، تيغوسيغالبا،
لندن، باريس، برلين، فرانكفورت، ميونيخ، بروكسل، جنيف، زيورخ، دافوس، فيينا، روما، ميلانو، الفاتيكان، مدريد، برشلونة، لشبونة، أمستردام، لاهاي، كوبنهاغن، ستوكهولم، أوسلو، هلسنكي، وارسو، براغ، بودابست، بوخارست، صوفيا، بلغراد، أثينا، كييف، موسكو، سان بطرسبورغ، مينسك، دبلن،
القاهرة، الإسكندرية، الجيزة، الرياض، جدة، مكة، مكة المكرمة، المدينة المنورة، الدمام، دبي، أبوظبي، أبو ظبي، الشارقة، الدوحة، المنامة، الكويت، مسقط، صنعاء، عدن، بغداد، أربيل، البصرة، الموصل، دمشق، حلب، حمص، إدلب، بيروت، طرابلس، صيدا، عمان، عمّان، القدس، القدس المحتلة، رام الله، غزة، خان يونس، رفح، الخليل، نابلس، جنين، تل أبيب، الناصرة، حيفا،
الخرطوم، أم درمان، بورتسودان، جوبا، بنغازي، تونس، صفاقس، الجزائر، وهران، الرباط، الدار البيضاء، مراكش، طنجة، فاس، نواكشوط، مقديشو، جيبوتي، نيروبي، أديس أبابا، كمبالا، كيغالي، كينشاسا، لاغوس، أبوجا، أكرا، داكار، باماكو، نيامي، جوهانسبرغ، بريتوريا، كيب تاون، هراري، لواندا، أنقرة، اسطنبول، إسطنبول، طهران، أصفهان، مشهد، الأمم المتحدة`;

const PLACES = new Set(
  [...LATIN.split(/,\s*/), ...HAN.split(/\s+/), ...ARABIC.split(/،\s*/)]
    .filter((name) => name.trim() !== '')
    .map((name) => foldPlace(name.trim())),
);
